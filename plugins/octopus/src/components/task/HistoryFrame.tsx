import { Dialog, DialogBody, DialogHeader, Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { isGone, problemOf } from '../../errors/problemOf';
import contrast from '../common/contrast.module.css';
import { LoadingState } from '../problems/LoadingState';
import { ProblemState } from '../problems/ProblemState';
import drawer from './TaskDrawer.module.css';
import styles from './HistoryDrawer.module.css';

/** The drawer of a history: loading, failed, empty, or a list of what happened. */
export const HistoryFrame = <T,>(props: {
  title: string;
  history: { data?: T[]; error?: unknown; mutate(): unknown };
  empty: string;
  /** What to say of something that is no longer there, where that can be. */
  gone?: string;
  /** Renders one entry, as a list item. */
  children(item: T): ReactNode;
}) => {
  const { title, history, empty, gone, children } = props;
  const { data, error, mutate } = history;
  const { open } = useOctopusContext();
  const isMissing = gone !== undefined && isGone(error);

  return (
    <Dialog
      isOpen
      onOpenChange={() => open(undefined)}
      className={drawer.drawer}
    >
      <DialogHeader>{title}</DialogHeader>
      <DialogBody className={`${drawer.body} ${contrast.readable}`}>
        {!data && error === undefined && <LoadingState rows={4} />}
        {!data && isMissing && (
          <Text as="p" role="alert">
            {gone}
          </Text>
        )}
        {!data && error !== undefined && !isMissing && (
          <ProblemState
            problem={problemOf(error)}
            error={error}
            onRetry={() => mutate()}
          />
        )}
        {data?.length === 0 && <Text>{empty}</Text>}
        {data && data.length > 0 && (
          <ol className={styles.list}>{data.map(children)}</ol>
        )}
      </DialogBody>
    </Dialog>
  );
};
