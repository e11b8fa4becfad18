import { Text } from '@backstage/ui';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { problemOf } from '../../errors/problemOf';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useRunbooks } from '../../hooks/useRunbooks';
import { LoadingState } from '../problems/LoadingState';
import { ProblemState } from '../problems/ProblemState';
import { RunbookRow } from './RunbookRow';
import styles from './RunbooksView.module.css';

/** Every runbook of the project, ready to run. */
export const RunbooksView = () => {
  const { t } = useOctopusTranslation();
  const { entityRef } = useOctopusContext();
  const { data: runbooks, error, mutate } = useRunbooks(entityRef);

  if (!runbooks) {
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
  if (runbooks.length === 0) {
    return <Text color="secondary">{t('runbooks.none')}</Text>;
  }
  return (
    <ul className={styles.runbooks} aria-label={t('runbooks.label')}>
      {runbooks.map(runbook => (
        <RunbookRow key={runbook.id} runbook={runbook} />
      ))}
    </ul>
  );
};
