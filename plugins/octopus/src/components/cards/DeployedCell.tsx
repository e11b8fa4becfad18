import { Text } from '@backstage/ui';
import { OctopusDeployment } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { StateBadge } from '../common/StateBadge';
import styles from './DeployedCell.module.css';

/** Deployments by version and state, with the namespace of each that has one. */
export const DeployedCell = (props: {
  deployments: (OctopusDeployment | undefined)[];
}) => {
  const { t } = useOctopusTranslation();
  const deployments = props.deployments.flatMap(deployment => deployment ?? []);
  if (deployments.length === 0) {
    return (
      <Text as="span" color="secondary" aria-label={t('state.none')}>
        –
      </Text>
    );
  }
  return (
    <div className={styles.deployments}>
      {deployments.map(deployment => (
        <div key={deployment.id} className={styles.deployment}>
          {deployment.namespace && (
            <Text as="span" variant="body-small" color="secondary">
              {deployment.namespace}
            </Text>
          )}
          <Text as="span" weight="bold">
            {deployment.version}
          </Text>
          <StateBadge status={deployment} iconOnly />
        </div>
      ))}
    </div>
  );
};
