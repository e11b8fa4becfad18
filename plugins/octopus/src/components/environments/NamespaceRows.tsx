import { OctopusEnvironment } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { DeploymentSlot } from '../../model/environmentState';
import { StateBadge } from '../common/StateBadge';
import { DeploymentTime } from './DeploymentTime';
import { VersionButton } from './VersionButton';
import styles from './NamespaceRows.module.css';

/** What runs in each namespace of an environment, such as one per feature branch. */
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
