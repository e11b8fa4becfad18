import useSWR, { unstable_serialize, useSWRConfig } from 'swr';
import { problemOf } from '../errors/problemOf';
import { IDLE_INTERVAL } from './intervals';

/** Asks again later where that can help, and only in a tab that is looked at. */
function onErrorRetry(
  error: unknown,
  _key: string,
  _config: unknown,
  revalidate: (options: { retryCount: number }) => void,
  options: { retryCount: number },
) {
  if (problemOf(error) === 'unreachable') {
    setTimeout(() => {
      if (!document.hidden) {
        revalidate(options);
      }
    }, IDLE_INTERVAL);
  }
}

/**
 * Something of the backend that is asked for again and again: never in a hidden
 * tab, at once when the tab is looked at again, once however many components
 * use it. What is known stays while it is refreshed and when that fails.
 *
 * @param intervalOf - milliseconds until it is asked for again, 0 for never
 */
export function usePolled<Data>(
  key: readonly unknown[],
  fetcher: () => Promise<Data>,
  intervalOf: (known: Data | undefined) => number,
) {
  // As a number it starts anew only when it changes. As a function, SWR would
  // start it anew with every rendering, or wait out the first one.
  const { cache } = useSWRConfig();
  const known: Data | undefined = cache.get(unstable_serialize(key))?.data;

  return useSWR<Data>(key, fetcher, {
    refreshInterval: intervalOf(known),
    // Shorter than the shortest interval, or every other look would be dropped.
    dedupingInterval: 1_000,
    refreshWhenHidden: false,
    revalidateOnFocus: true,
    onErrorRetry,
  });
}
