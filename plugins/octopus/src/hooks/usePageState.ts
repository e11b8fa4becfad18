import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { TaskSubject } from '../context/OctopusProjectContext';

/** What the page shows, kept in its URL so that it can be linked to. */
interface PageState {
  view: string;
  channelId?: string;
  subject?: TaskSubject;
  setView: (view: string) => void;
  setChannel: (channelId: string) => void;
  /** Opens the details of a deployment or a run; closes them without one. */
  open: (subject?: TaskSubject) => void;
}

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

  const open = useCallback(
    (subject?: TaskSubject) =>
      change({ deployment: undefined, task: undefined, ...idOf(subject) }),
    [change],
  );

  return {
    view: params.get('view') ?? 'environments',
    channelId: params.get('channel') ?? undefined,
    subject:
      (deployment && { kind: 'deployment' as const, id: deployment }) ||
      (task && { kind: 'task' as const, id: task }) ||
      undefined,
    setView: view => change({ view }),
    setChannel: channel => change({ channel }),
    open,
  };
}

function idOf(subject?: TaskSubject) {
  return subject ? { [subject.kind]: subject.id } : {};
}
