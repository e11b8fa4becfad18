import {
  environmentState,
  isUnverified,
  OctopusChannel,
  OctopusEnvironment,
} from '@octopus-backstage/plugin-octopus-common';
import { Box, Text } from '@backstage/ui';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useAction } from '../../hooks/useAction';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { nameOf } from '../../model/environments';
import { nextRelease } from '../../model/nextRelease';
import { releasesBehind } from '../../model/releasesBehind';
import { ActionButton } from '../common/ActionButton';
import { HistoryButton } from '../common/HistoryButton';
import { SlotRows, SlotSummary } from './EnvironmentSlots';
import { ArrowRightIcon } from '../common/icons';
import styles from './EnvironmentBox.module.css';

/** Deploys or promotes the next release of an environment. */
const DeployNextButton = (props: {
  channel: OctopusChannel;
  environment: OctopusEnvironment;
}) => {
  const { channel, environment } = props;
  const { t } = useOctopusTranslation();
  const { project, openDialog } = useOctopusContext();
  const action = useAction({
    kind: 'deployNext',
    channel,
    environmentId: environment.id,
  });
  const next = nextRelease(project, channel, environment.id);
  const { release } = next;
  const isOneMore = next.release && next.isOneMore;

  return (
    <ActionButton
      action={action}
      name={t(isOneMore ? 'action.ofEnvironment' : 'action.toEnvironment', {
        action: action.label,
        environment: environment.name,
      })}
      iconStart={<ArrowRightIcon />}
      onPress={() =>
        release &&
        openDialog({ kind: 'deploy', release, environmentId: environment.id })
      }
    />
  );
};

/**
 * Shows what runs in an environment, how far it lags behind, and what may be
 * deployed next.
 */
export const EnvironmentBox = (props: {
  channel: OctopusChannel;
  environment: OctopusEnvironment;
  /** The phase already shows the name. */
  hideName?: boolean;
}) => {
  const { channel, environment, hideName } = props;
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  const isReading = isUnverified(project, environment.id);
  const { hasNamespaces, hasTenants, ...state } = environmentState(
    project,
    environment.id,
  );
  const slots = isReading ? [] : state.slots;
  const isDivided = hasNamespaces || hasTenants;
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
      {isReading && (
        <Text role="status" color="secondary">
          {t('environments.reading')}
        </Text>
      )}
      {slots.length === 0 && !isReading && (
        <Text color="secondary">{t('environments.empty')}</Text>
      )}
      {isDivided && !isReading ? (
        <SlotRows
          environment={environment}
          slots={slots}
          hasTenants={hasTenants}
        />
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
      {behind && !isDivided && !isReading && (
        <span className={styles.behind}>
          {t('environments.behind', {
            count: behind.count,
            environment: nameOf(project.environments, behind.environmentId),
          })}
        </span>
      )}
      <div className={styles.actions}>
        <DeployNextButton channel={channel} environment={environment} />
        {slots.length > 0 && <HistoryButton environment={environment} />}
      </div>
    </Box>
  );
};
