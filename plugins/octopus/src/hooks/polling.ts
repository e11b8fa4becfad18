import { problemOf } from '../errors/problemOf';

/** Milliseconds between two looks while a task of the project waits or runs. */
export const ACTIVE_INTERVAL = 5_000;

/** Milliseconds between two looks otherwise. */
export const IDLE_INTERVAL = 60_000;

/** Milliseconds between two looks at a task that somebody watches. */
export const TASK_INTERVAL = 2_000;

/**
 * How SWR asks again: never in a hidden tab, at once when the tab is looked at
 * again, and after an error only where asking again can help.
 */
export const pollingOptions = {
  refreshWhenHidden: false,
  revalidateOnFocus: true,
  keepPreviousData: true,
  onErrorRetry: (
    error: unknown,
    _key: string,
    _config: unknown,
    revalidate: (options: { retryCount: number }) => void,
    options: { retryCount: number },
  ) => {
    if (problemOf(error) === 'unreachable') {
      setTimeout(() => {
        if (!document.hidden) {
          revalidate(options);
        }
      }, IDLE_INTERVAL);
    }
  },
};
