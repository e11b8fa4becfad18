import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

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
  const [params, setParams] = useSearchParams();
  const withLog = useCallback(
    (previous: URLSearchParams, log?: 'all', line?: string) => {
      const next = new URLSearchParams(previous);
      next.delete('log');
      next.delete('line');
      if (log) next.set('log', log);
      if (line) next.set('line', line);
      return next;
    },
    [],
  );
  const change = (log?: 'all', line?: string) =>
    setParams(previous => withLog(previous, log, line), {
      replace: true,
      preventScrollReset: true,
    });
  return {
    isWhole: params.get('log') === 'all',
    line: params.get('line') ?? undefined,
    showWhole: line => change('all', line),
    showLatest: () => change(),
    linkTo: line => `?${withLog(params, 'all', line)}`,
  };
}
