import { useUrlState } from './useUrlState';

/** The first line that says what went wrong. */
export const FIRST_ERROR = 'error';

/** What the drawer shows of a log, kept in the URL so that it can be linked to. */
interface LogState {
  isWhole: boolean;
  /** A line of the whole log, see `lineKey`, or `FIRST_ERROR`. */
  line?: string;
  showWhole: (line?: string) => void;
  showLatest: () => void;
  /** The query of a link to a line. */
  linkTo: (line: string) => string;
}

/** Reads and changes what the drawer shows of a log. */
export function useLogState(): LogState {
  const { params, replace } = useUrlState();
  return {
    isWhole: params.get('log') === 'all',
    line: params.get('line') ?? undefined,
    showWhole: line => replace({ log: 'all', line }),
    showLatest: () => replace({ log: undefined, line: undefined }),
    linkTo: line => {
      const next = new URLSearchParams(params);
      next.set('log', 'all');
      next.set('line', line);
      return `?${next}`;
    },
  };
}
