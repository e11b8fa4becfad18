import { Dialog, DialogBody, DialogHeader, Text } from '@backstage/ui';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { isGone, problemOf } from '../../errors/problemOf';
import { useRunbooks } from '../../hooks/useOctopusData';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useRunbookRuns } from '../../hooks/useTaskParts';
import contrast from '../common/contrast.module.css';
import { RunLine } from '../common/RunLine';
import { LoadingState } from '../problems/LoadingState';
import { ProblemState } from '../problems/ProblemState';
import drawer from './TaskDrawer.module.css';
import styles from './HistoryDrawer.module.css';

/** Shows the runs of a runbook, what took effect last first. */
export const RunHistoryDrawer = (props: { runbookId: string }) => {
  const { runbookId } = props;
  const { t } = useOctopusTranslation();
  const { entityRef, open } = useOctopusContext();
  const { data: runbooks } = useRunbooks(entityRef);
  const { data, error, mutate } = useRunbookRuns(runbookId);
  // The runs are shown also where the list of runbooks is late, or has failed.
  const runbook = runbooks?.find(({ id }) => id === runbookId) ?? {
    name: runbookId,
  };
  const isMissing = isGone(error);

  return (
    <Dialog
      isOpen
      onOpenChange={() => open(undefined)}
      className={drawer.drawer}
    >
      <DialogHeader>
        {t('runbooks.historyTitle', { name: runbook.name })}
      </DialogHeader>
      <DialogBody className={`${drawer.body} ${contrast.readable}`}>
        {!data && error === undefined && <LoadingState rows={4} />}
        {!data && isMissing && (
          <Text as="p" role="alert">
            {t('runbooks.gone')}
          </Text>
        )}
        {!data && error !== undefined && !isMissing && (
          <ProblemState
            problem={problemOf(error)}
            error={error}
            onRetry={() => mutate()}
          />
        )}
        {data?.length === 0 && <Text>{t('runbooks.noRuns')}</Text>}
        {data && data.length > 0 && (
          <ol className={styles.list}>
            {data.map(run => (
              <li
                key={run.taskId}
                className={styles.item}
                data-state={run.state}
              >
                <RunLine runbook={runbook} run={run} />
              </li>
            ))}
          </ol>
        )}
      </DialogBody>
    </Dialog>
  );
};
