import { Text } from '@backstage/ui';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { FeatureBranchList } from './FeatureBranchList';
import styles from './FeatureBranches.module.css';

/** The feature branches that a service is in. */
export const FeatureBranchesView = () => {
  const { t } = useOctopusTranslation();
  const { entityRef } = useOctopusContext();
  return (
    <div className={styles.view}>
      <Text color="secondary">{t('featureBranches.explanation')}</Text>
      <FeatureBranchList entityRef={entityRef} />
    </div>
  );
};
