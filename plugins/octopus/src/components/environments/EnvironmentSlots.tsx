import { Text } from '@backstage/ui';
import {
  OctopusChannel,
  OctopusEnvironment,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { DeploymentSlot } from '../../model/environmentState';
import { nameOf } from '../../model/environments';
import { DeploymentTime } from '../common/DeploymentTime';
import { StateBadge } from '../common/StateBadge';
import { VersionButton } from '../common/versionButtons';
import styles from './EnvironmentSlots.module.css';

/**
 * Shows the running version, and below it a newer deployment that has not
 * succeeded.
 */
export const SlotSummary = (props: {
  slot: DeploymentSlot;
  channel: OctopusChannel;
  environment: OctopusEnvironment;
}) => {
  const { slot, channel, environment } = props;
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  const { deployed, latest } = slot;

  return (
    <>
      {deployed ? (
        <>
          <div className={styles.line}>
            <VersionButton
              deployment={deployed}
              environment={environment}
              isLarge
            />
            <StateBadge status={deployed} />
          </div>
          {deployed.channelId !== channel.id && (
            <Text variant="body-small" color="secondary">
              {t('environments.otherChannel', {
                channel: nameOf(project.channels, deployed.channelId),
              })}
            </Text>
          )}
          <DeploymentTime deployment={deployed} />
        </>
      ) : (
        <Text color="secondary">
          {latest.isCompleted
            ? t('environments.onlyFailed')
            : t('environments.empty')}
        </Text>
      )}
      {latest.id !== deployed?.id && (
        <div className={styles.newer}>
          <div className={styles.line}>
            <VersionButton deployment={latest} environment={environment} />
            <StateBadge status={latest} />
          </div>
          <DeploymentTime deployment={latest} />
        </div>
      )}
    </>
  );
};

/**
 * Shows what runs in each namespace of an environment, such as one per feature
 * branch.
 */
export const NamespaceRows = (props: {
  environment: OctopusEnvironment;
  slots: DeploymentSlot[];
}) => {
  const { environment, slots } = props;
  const { t } = useOctopusTranslation();
  return (
    <ul
      className={styles.rows}
      aria-label={t('environments.namespaces', {
        environment: environment.name,
      })}
    >
      {slots.map(({ namespace, latest }) => (
        <li key={latest.id} className={styles.row}>
          <span className={styles.namespace}>
            {namespace ?? t('environments.defaultNamespace')}
          </span>
          <span className={styles.line}>
            <VersionButton deployment={latest} environment={environment} />
            <StateBadge status={latest} />
          </span>
          <DeploymentTime deployment={latest} />
        </li>
      ))}
    </ul>
  );
};
