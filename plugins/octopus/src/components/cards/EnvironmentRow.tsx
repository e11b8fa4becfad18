import {
  OctopusDeployment,
  OctopusDeploymentSlot,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { slotName } from '../../model/tenants';
import { DeploymentLink } from '../common/DeploymentLink';
import { timeToShow } from '../common/DeploymentTime';
import { RelativeTime } from '../common/RelativeTime';
import { StateBadge } from '../common/StateBadge';
import styles from './Cards.module.css';

/** Shows a deployment: its version, its state, and its own time. */
const DeploymentLine = (props: {
  entityRef: string;
  environment: string;
  deployment: OctopusDeployment;
}) => (
  <span className={styles.line}>
    <DeploymentLink {...props} className={styles.version} />
    <StateBadge status={props.deployment} />
    <span className={styles.when}>
      <RelativeTime value={timeToShow(props.deployment)} />
    </span>
  </span>
);

/**
 * Shows what runs in an environment, or for a tenant or in a namespace of it;
 * below it a newer deployment that has not succeeded, and what is scheduled.
 */
export const EnvironmentRow = (props: {
  entityRef: string;
  name: string;
  slot?: OctopusDeploymentSlot;
  /** Whether it is not known yet what runs here. */
  isUnverified?: boolean;
}) => {
  const { entityRef, name, slot, isUnverified } = props;
  const { t } = useOctopusTranslation();
  const { deployed, latest, scheduled } = slot ?? {};
  const shown = [
    deployed,
    latest?.id === deployed?.id ? undefined : latest,
    scheduled,
  ].flatMap(deployment => deployment ?? []);

  return (
    <li className={styles.row}>
      <span className={styles.name}>
        {name}
        {slot && slotName(slot) && ` · ${slotName(slot)}`}
      </span>
      <span className={styles.lines}>
        {isUnverified && (
          <span className={styles.when}>{t('environments.reading')}</span>
        )}
        {!isUnverified && shown.length === 0 && (
          <span className={styles.when}>{t('state.none')}</span>
        )}
        {!isUnverified &&
          shown.map(deployment => (
            <DeploymentLine
              key={deployment.id}
              entityRef={entityRef}
              environment={name}
              deployment={deployment}
            />
          ))}
      </span>
    </li>
  );
};
