import {
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { useEffect, useRef } from 'react';
import {
  useOctopusContext,
  TaskSubject,
} from '../../context/OctopusProjectContext';
import { isGone, problemOf, messageOf } from '../../errors/problemOf';
import { useOctopusTask } from '../../hooks/useOctopusTask';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { LoadingState } from '../problems/LoadingState';
import { ProblemState } from '../problems/ProblemState';
import { TaskActions } from './TaskActions';
import { TaskBody } from './TaskBody';
import contrast from '../common/contrast.module.css';
import styles from './TaskDrawer.module.css';

/** Shows the details of a deployment or a run at the side of the page. */
export const TaskDrawer = (props: { subject: TaskSubject }) => {
  const { subject } = props;
  const { t } = useOctopusTranslation();
  const { entityRef, open, refresh: refreshProject } = useOctopusContext();
  const { task, details, error, refresh } = useOctopusTask(entityRef, subject);

  // The page is refreshed at once instead of with its next poll.
  const wasCompleted = useRef<boolean>();
  useEffect(() => {
    if (wasCompleted.current === false && task?.isCompleted) {
      refreshProject();
    }
    wasCompleted.current = task?.isCompleted;
  }, [task?.isCompleted, refreshProject]);

  const isMissing = isGone(error);
  const failure = isMissing ? t('task.gone') : t('task.failed');
  const title = error === undefined ? t('task.loading') : failure;

  return (
    <Dialog
      isOpen
      onOpenChange={() => open(undefined)}
      className={styles.drawer}
    >
      <DialogHeader>{task?.description ?? title}</DialogHeader>
      <DialogBody className={`${styles.body} ${contrast.readable}`}>
        {!task && !error && <LoadingState rows={4} />}
        {!task && isMissing && (
          <Text as="p" role="alert">
            {t('task.goneText')}
          </Text>
        )}
        {!task && error !== undefined && !isMissing && (
          <ProblemState
            problem={problemOf(error)}
            error={error}
            onRetry={refresh}
          />
        )}
        {task && (
          <TaskBody
            task={task}
            details={details}
            problem={error === undefined ? undefined : messageOf(error)}
            onDone={refresh}
          />
        )}
      </DialogBody>
      {task && (
        <DialogFooter className={`${styles.footer} ${contrast.readable}`}>
          <TaskActions
            task={task}
            deployment={details?.deployment}
            prompts={details?.prompts}
            onDone={refresh}
          />
        </DialogFooter>
      )}
    </Dialog>
  );
};
