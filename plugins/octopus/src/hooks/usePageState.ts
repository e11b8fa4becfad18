import { useCallback } from 'react';
import { PageSubject } from '../context/OctopusProjectContext';
import { useUrlState } from './useUrlState';

/** The views of the page, in their order. */
export const views = [
  'environments',
  'releases',
  'channels',
  'feature-branches',
  'runbooks',
] as const;

type View = (typeof views)[number];

/** What can be open, by the names of their parameters. */
const subjects = ['deployment', 'task', 'release', 'history', 'runs'] as const;

/** What the page shows, kept in its URL so that it can be linked to. */
interface PageState {
  view: View;
  channelId?: string;
  subject?: PageSubject;
  setView: (view: string) => void;
  setChannel: (channelId: string) => void;
  /** Opens the details of something; closes them without it. */
  open: (subject?: PageSubject) => void;
}

/** Nothing is open; `log` and `line` are of `useLogState`. */
const CLOSED = Object.fromEntries(
  [...subjects, 'log', 'line'].map(name => [name, undefined]),
);

/**
 * Reads and changes what the page shows.
 *
 * @param first - the view that is shown where the URL names none
 */
export function usePageState(first: View = 'environments'): PageState {
  const { params, replace, push, openWith, close } = useUrlState();
  const named = params.get('view');

  const open = useCallback(
    (subject?: PageSubject) => {
      if (subject) {
        openWith({ ...CLOSED, [subject.kind]: subject.id });
      } else {
        close(CLOSED);
      }
    },
    [openWith, close],
  );
  const [subject] = subjects.flatMap(kind => {
    const id = params.get(kind);
    return id ? [{ kind, id }] : [];
  });

  const view = views.find(each => each === named) ?? first;

  return {
    view,
    channelId: params.get('channel') ?? undefined,
    subject,
    // A click on what is shown is no step that Back leads to.
    setView: next => next !== view && push({ view: next }),
    setChannel: channel => replace({ channel }),
    open,
  };
}
