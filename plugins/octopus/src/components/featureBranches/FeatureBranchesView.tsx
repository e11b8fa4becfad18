import { Text } from '@backstage/ui';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { problemOf } from '../../errors/problemOf';
import { useFeatureBranches } from '../../hooks/useOctopusData';
import { useOnceComplete } from '../../hooks/useOnceComplete';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { LoadingState } from '../problems/LoadingState';
import { ProblemState } from '../problems/ProblemState';
import { StaleNotice } from '../problems/StaleNotice';
import { FeatureBranchItem } from './FeatureBranchItem';
import styles from './FeatureBranches.module.css';

/** Lists the feature branches of a service or a system, newest first. */
export const FeatureBranchList = (props: { entityRef: string }) => {
  const { t } = useOctopusTranslation();
  const { data, error, mutate } = useFeatureBranches(props.entityRef);
  const verified = useOnceComplete(data && { isPartial: data.isUnverified });
  if (!data) {
    return error ? (
      <ProblemState
        problem={problemOf(error)}
        error={error}
        onRetry={() => mutate()}
      />
    ) : (
      <LoadingState />
    );
  }
  const { featureBranches, problems = [] } = data;
  // One that is gone must not be offered for update or deletion.
  const isUnverified = verified?.isPartial;
  const isReading = isUnverified || data.isPartial;
  return (
    <>
      {error && <StaleNotice fetchedAt={data.fetchedAt} error={error} />}
      {problems.map(({ entityRef, title, message }) => (
        <Text key={entityRef} color="secondary" variant="body-small">
          {t('featureBranches.problem', { name: title, message })}
        </Text>
      ))}
      {isUnverified || featureBranches.length === 0 ? (
        <Text role="status" color="secondary">
          {t(isReading ? 'featureBranches.reading' : 'featureBranches.none')}
        </Text>
      ) : (
        <ul className={styles.branches} aria-label={t('featureBranches.label')}>
          {featureBranches.map(branch => (
            <FeatureBranchItem
              key={`${branch.environment.id}/${branch.namespace}`}
              branch={branch}
            />
          ))}
        </ul>
      )}
    </>
  );
};

/** Shows the feature branches that a service is part of. */
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
