import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useRunbooks } from '../../hooks/useOctopusData';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useRunbookRuns } from '../../hooks/useTaskParts';
import { RunLine } from '../common/RunLine';
import { HistoryFrame } from './HistoryFrame';
import styles from './HistoryDrawer.module.css';

/** Shows the runs of a runbook, what took effect last first. */
export const RunHistoryDrawer = (props: { runbookId: string }) => {
  const { runbookId } = props;
  const { t } = useOctopusTranslation();
  const { entityRef } = useOctopusContext();
  const { data: runbooks } = useRunbooks(entityRef);
  const history = useRunbookRuns(runbookId);
  // The runs are shown also where the list of runbooks is late, or has failed.
  const runbook = runbooks?.find(({ id }) => id === runbookId) ?? {
    name: runbookId,
  };

  return (
    <HistoryFrame
      title={t('runbooks.historyTitle', { name: runbook.name })}
      history={history}
      empty={t('runbooks.noRuns')}
      gone={t('runbooks.gone')}
    >
      {run => (
        <li key={run.taskId} className={styles.item} data-state={run.state}>
          <RunLine runbook={runbook} run={run} />
        </li>
      )}
    </HistoryFrame>
  );
};
