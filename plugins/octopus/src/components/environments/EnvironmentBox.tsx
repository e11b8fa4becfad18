import { Box, Text } from '@backstage/ui';
import {
  OctopusChannel,
  OctopusEnvironment,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { environmentState } from '../../model/environmentState';
import { nameOf } from '../../model/nameOf';
import { releasesBehind } from '../../model/releasesBehind';
import { DeployNextButton } from './DeployNextButton';
import { NamespaceRows } from './NamespaceRows';
import { SlotSummary } from './SlotSummary';
import styles from './EnvironmentBox.module.css';

/** What runs in an environment, what it lags behind, and what may go there next. */
export const EnvironmentBox = (props: {
  channel: OctopusChannel;
  environment: OctopusEnvironment;
  /** The phase says the name already. */
  hideName?: boolean;
}) => {
  const { channel, environment, hideName } = props;
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  const { slots, hasNamespaces } = environmentState(project, environment.id);
  const behind = releasesBehind(project, channel, environment.id);

  return (
    <Box
      as="section"
      bg="neutral"
      className={styles.box}
      aria-label={environment.name}
    >
      {!hideName && (
        <Text as="h4" variant="body-medium" weight="bold">
          {environment.name}
        </Text>
      )}
      {slots.length === 0 && (
        <Text color="secondary">{t('environments.empty')}</Text>
      )}
      {hasNamespaces ? (
        <NamespaceRows environment={environment} slots={slots} />
      ) : (
        slots.map(slot => (
          <SlotSummary
            key={environment.id}
            slot={slot}
            channel={channel}
            environment={environment}
          />
        ))
      )}
      {behind && !hasNamespaces && (
        <span className={styles.behind}>
          {t('environments.behind', {
            count: behind.count,
            environment: nameOf(project.environments, behind.environmentId),
          })}
        </span>
      )}
      <div className={styles.actions}>
        <DeployNextButton channel={channel} environment={environment} />
      </div>
    </Box>
  );
};
