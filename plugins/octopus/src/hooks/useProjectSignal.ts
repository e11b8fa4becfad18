import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import useSWRSubscription from 'swr/subscription';

/** The channel on which the backend says that a project has changed. */
const CHANNEL = 'octopus:project';

/** Milliseconds around a signal in which a change is the one that it tells of. */
const GRACE = 1_000;

/**
 * Listens for signals of the backend, once however many components use it.
 *
 * The answer to a browser that asks often is what makes the backend send one,
 * so a signal is let go when the change has come, or comes, by itself.
 *
 * @param id - tells apart what is listened for
 * @param options.isMeant - whether a signal is about the project
 * @param options.changedAt - when what is known changed last, in milliseconds
 * @param options.refetch - called when the change has not come by itself
 */
export function useProjectSignal(
  id: string,
  options: {
    isMeant: (key: string) => boolean;
    changedAt: () => number;
    refetch: () => void;
  },
): void {
  const signals = useApiHolder().get(signalApiRef);

  useSWRSubscription(signals ? [signals, CHANNEL, id] : null, () => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const { unsubscribe } = signals!.subscribe<{ key: string }>(
      CHANNEL,
      ({ key }) => {
        if (timer || !options.isMeant(key)) {
          return;
        }
        const heard = Date.now();
        timer = setTimeout(() => {
          timer = undefined;
          if (!document.hidden && options.changedAt() < heard - GRACE) {
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
