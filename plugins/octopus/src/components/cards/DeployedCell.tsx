import { Text } from '@backstage/ui';
import { OctopusDeployment } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { StateBadge } from '../common/StateBadge';
import styles from './DeployedCell.module.css';

/** A deployment by version and state, with its namespace if it has one. */
export const DeployedCell = (props: { deployment?: OctopusDeployment }) => {
  const { deployment } = props;
  const { t } = useOctopusTranslation();
  if (!deployment) {
    return (
      <Text as="span" color="secondary" aria-label={t('state.none')}>
        –
      </Text>
    );
  }
  return (
    <div className={styles.deployment}>
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
  );
};
