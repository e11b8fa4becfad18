import { useState } from 'react';
import useSWR from 'swr';
import { mayPass, problemOf } from '../errors/problemOf';

/**
 * Milliseconds between polls while a task of the project is queued or running.
 */
export const ACTIVE_INTERVAL = 5_000;

/** Milliseconds between polls otherwise. */
export const IDLE_INTERVAL = 60_000;

/**
 * Milliseconds between polls of feature branches, which templates deploy and
 * delete without notifying this plugin.
 */
export const BRANCHES_INTERVAL = 15_000;

/** Milliseconds between polls of a task that is being viewed. */
export const TASK_INTERVAL = 2_000;

/** Retries later if that can help, and only in a visible tab. */
function onErrorRetry(
  error: unknown,
  _key: string,
  _config: unknown,
  revalidate: (options: { retryCount: number }) => void,
  options: { retryCount: number },
) {
  if (mayPass(problemOf(error))) {
    setTimeout(() => {
      if (!document.hidden) {
        revalidate(options);
      }
    }, IDLE_INTERVAL);
  }
}

/**
 * Polls the backend: never in a hidden tab, at once when the tab becomes
 * visible, and only once however many components use it. The data is kept
 * during a refresh and when a refresh fails.
 *
 * @param intervalOf - milliseconds until the next poll, 0 for never
 */
export function usePolled<Data>(
  key: readonly unknown[],
  fetcher: () => Promise<Data>,
  intervalOf: (known: Data | undefined) => number,
) {
  // As a number, the interval restarts only when it changes. With a function, SWR
  // would restart it on every render, or keep the first one until it ends.
  const [interval, setPollInterval] = useState(() => intervalOf(undefined));
  const polled = useSWR<Data>(key, fetcher, {
    refreshInterval: interval,
    // Shorter than the shortest interval, or every other poll would be dropped.
    dedupingInterval: 1_000,
    refreshWhenHidden: false,
    revalidateOnFocus: true,
    onErrorRetry,
  });
  const wanted = intervalOf(polled.data);
  if (wanted !== interval) {
    setPollInterval(wanted);
  }
  return polled;
}
