import { Badge, Text } from '@backstage/ui';
import {
  OctopusChannel,
  OctopusPhase,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { nameOf } from '../../model/nameOf';
import { EnvironmentBox } from './EnvironmentBox';
import styles from './PhaseColumn.module.css';

/** A phase of the lifecycle with its environments below each other. */
export const PhaseColumn = (props: {
  channel: OctopusChannel;
  phase: OctopusPhase;
}) => {
  const { channel, phase } = props;
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  const environments = [
    ...new Set([...phase.environmentIds, ...phase.automaticEnvironmentIds]),
  ].map(id => ({ id, name: nameOf(project.environments, id) }));
  const isNamedAlike =
    environments.length === 1 && environments[0].name === phase.name;

  return (
    <li className={styles.phase}>
      <div className={styles.header}>
        <Text as="h3" variant="body-medium" weight="bold">
          {phase.name}
        </Text>
        {phase.isOptional && <Badge>{t('environments.optional')}</Badge>}
        {phase.automaticEnvironmentIds.length > 0 && (
          <Badge title={t('environments.automaticHint')}>
            {t('environments.automatic')}
          </Badge>
        )}
      </div>
      {environments.map(environment => (
        <EnvironmentBox
          key={environment.id}
          channel={channel}
          environment={environment}
          hideName={isNamedAlike}
        />
      ))}
    </li>
  );
};
