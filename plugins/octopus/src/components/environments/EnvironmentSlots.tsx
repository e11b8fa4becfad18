import { Fragment } from 'react';
import { Text } from '@backstage/ui';
import {
  OctopusChannel,
  OctopusDeployment,
  OctopusDeploymentSlot,
  OctopusEnvironment,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { nameOf } from '../../model/environments';
import { slotKey, slotName } from '../../model/tenants';
import { DeploymentTime } from '../common/DeploymentTime';
import { StateBadge } from '../common/StateBadge';
import { VersionButton } from '../common/versionButtons';
import { LiveState } from './LiveState';
import { SlotNotice } from './SlotNotice';
import styles from './EnvironmentSlots.module.css';

/** Shows a deployment that is not what runs: a later attempt, or a plan. */
const Newer = (props: {
  deployment: OctopusDeployment;
  environment: OctopusEnvironment;
}) => {
  const { deployment, environment } = props;
  return (
    <div className={styles.newer}>
      <div className={styles.line}>
        <VersionButton deployment={deployment} environment={environment} />
        <StateBadge status={deployment} />
      </div>
      <DeploymentTime deployment={deployment} />
    </div>
  );
};

/**
 * Shows the running version, and below it a newer deployment that has not
 * succeeded, and the next one that is scheduled.
 */
export const SlotSummary = (props: {
  slot: OctopusDeploymentSlot;
  channel: OctopusChannel;
  environment: OctopusEnvironment;
}) => {
  const { slot, channel, environment } = props;
  const { t } = useOctopusTranslation();
  const { project } = useOctopusContext();
  const { deployed, latest, scheduled } = slot;

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
          <LiveState environment={environment} slot={slot} />
        </>
      ) : (
        <Text color="secondary">
          {latest?.isCompleted
            ? t('environments.onlyFailed')
            : t('environments.empty')}
        </Text>
      )}
      {latest && latest.id !== deployed?.id && (
        <Newer deployment={latest} environment={environment} />
      )}
      <SlotNotice slot={slot} environment={environment} />
      {scheduled && <Newer deployment={scheduled} environment={environment} />}
    </>
  );
};

/**
 * Of a tenant's slot also what runs, where that is not what was tried last: it
 * is no throw-away copy.
 */
function deploymentsIn(slot: OctopusDeploymentSlot, hasTenants: boolean) {
  const { deployed, latest, scheduled } = slot;
  const runs = hasTenants && deployed?.id !== latest?.id ? deployed : undefined;
  return [runs, latest, scheduled];
}

/**
 * Shows what runs in each part of an environment, such as one per feature branch
 * or per tenant.
 */
export const SlotRows = (props: {
  environment: OctopusEnvironment;
  slots: OctopusDeploymentSlot[];
  hasTenants: boolean;
}) => {
  const { environment, slots, hasTenants } = props;
  const { t } = useOctopusTranslation();
  return (
    <ul
      className={styles.rows}
      aria-label={t(
        hasTenants ? 'environments.tenants' : 'environments.namespaces',
        { environment: environment.name },
      )}
    >
      {slots.map(slot => (
        <li key={slotKey(slot)} className={styles.row}>
          <span className={styles.namespace}>
            {slotName(slot) ||
              t(
                hasTenants
                  ? 'environments.noTenant'
                  : 'environments.defaultNamespace',
              )}
          </span>
          {deploymentsIn(slot, hasTenants).map(
            deployment =>
              deployment && (
                <Fragment key={deployment.id}>
                  <span className={styles.line}>
                    <VersionButton
                      deployment={deployment}
                      environment={environment}
                    />
                    <StateBadge status={deployment} />
                  </span>
                  <DeploymentTime deployment={deployment} />
                </Fragment>
              ),
          )}
          <LiveState environment={environment} slot={slot} />
          {hasTenants && <SlotNotice slot={slot} environment={environment} />}
        </li>
      ))}
    </ul>
  );
};
