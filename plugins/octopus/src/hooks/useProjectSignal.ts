import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import useSWRSubscription from 'swr/subscription';

/** The channel on which the backend signals that a project has changed. */
const CHANNEL = 'octopus:project';

/**
 * Milliseconds by which the response that caused a signal may arrive after it.
 */
const GRACE = 1_000;

/**
 * The content of a signal: the project, and when the backend requested it from
 * Octopus, ISO 8601.
 */
type ProjectSignal = {
  key: string;
  fetchedAt: string;
};

/**
 * Subscribes to signals of the backend, once however many components use it.
 *
 * A poll of this very browser may be what made the backend send a signal, so a
 * signal is ignored if its data has already arrived.
 *
 * @param id - identifies the subscription
 * @param options.isMeant - whether a signal is about the project
 * @param options.fetchedAt - when the data was requested from Octopus, ISO 8601
 * @param options.refetch - called when newer data is available
 */
export function useProjectSignal(
  id: string,
  options: {
    isMeant: (key: string) => boolean;
    fetchedAt: () => string | undefined;
    refetch: () => void;
  },
): void {
  const signals = useApiHolder().get(signalApiRef);

  useSWRSubscription(signals ? [signals, CHANNEL, id] : null, () => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let newest = 0;
    const isOld = () => Date.parse(options.fetchedAt() ?? '') < newest;
    const { unsubscribe } = signals!.subscribe<ProjectSignal>(
      CHANNEL,
      ({ key, fetchedAt }) => {
        if (!options.isMeant(key)) {
          return;
        }
        newest = Math.max(newest, Date.parse(fetchedAt));
        timer ??= setTimeout(() => {
          timer = undefined;
          if (!document.hidden && isOld()) {
            options.refetch();
          }
        }, GRACE);
      },
    );
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  });
}
