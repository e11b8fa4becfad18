import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { DrawerSubject } from '../context/OctopusProjectContext';

/** What the page shows, kept in its URL so that it can be linked to. */
interface PageState {
  view: string;
  channelId?: string;
  subject?: DrawerSubject;
  setView: (view: string) => void;
  setChannel: (channelId: string) => void;
  /** Opens the drawer; closes it without a subject. */
  open: (subject?: DrawerSubject) => void;
}

/** A closed drawer; `log` and `line` are of `useLogState`. */
const CLOSED = {
  deployment: undefined,
  task: undefined,
  history: undefined,
  log: undefined,
  line: undefined,
};

/** Reads and changes what the page shows. */
export function usePageState(): PageState {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changes: Record<string, string | undefined>) =>
      setParams(
        previous => {
          const next = new URLSearchParams(previous);
          for (const [name, value] of Object.entries(changes)) {
            if (value) {
              next.set(name, value);
            } else {
              next.delete(name);
            }
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  const deployment = params.get('deployment');
  const task = params.get('task');
  const history = params.get('history');

  const open = useCallback(
    (subject?: DrawerSubject) => change({ ...CLOSED, ...idOf(subject) }),
    [change],
  );

  return {
    view: params.get('view') ?? 'environments',
    channelId: params.get('channel') ?? undefined,
    subject:
      (deployment && { kind: 'deployment' as const, id: deployment }) ||
      (task && { kind: 'task' as const, id: task }) ||
      (history && { kind: 'history' as const, id: history }) ||
      undefined,
    setView: view => change({ view }),
    setChannel: channel => change({ channel }),
    open,
  };
}

function idOf(subject?: DrawerSubject) {
  return subject ? { [subject.kind]: subject.id } : {};
}
