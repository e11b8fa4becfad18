import { Text } from '@backstage/ui';
import {
  OctopusChannel,
  OctopusEnvironment,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { DeploymentSlot } from '../../model/environmentState';
import { nameOf } from '../../model/nameOf';
import { StateBadge } from '../common/StateBadge';
import { DeploymentTime } from './DeploymentTime';
import { VersionButton } from './VersionButton';
import styles from './SlotSummary.module.css';

/** The version that runs, and below it a newer deployment that has not succeeded. */
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
