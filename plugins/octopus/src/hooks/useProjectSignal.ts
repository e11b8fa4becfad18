import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import useSWRSubscription from 'swr/subscription';

/** The channel on which the backend says that a project has changed. */
const CHANNEL = 'octopus:project';

/** Milliseconds that the answer which made the backend send a signal may come after it. */
const GRACE = 1_000;

/** What the backend says: which project, and when it asked Octopus for it (ISO 8601). */
type ProjectSignal = {
  key: string;
  fetchedAt: string;
};

/**
 * Listens for signals of the backend, once however many components use it.
 *
 * The answer to a browser that asks often is what makes the backend send one,
 * so a signal is let go when what it tells of has come by itself.
 *
 * @param id - tells apart what is listened for
 * @param options.isMeant - whether a signal is about the project
 * @param options.fetchedAt - when Octopus was asked for what is known, ISO 8601
 * @param options.refetch - called when something newer is to be had
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
