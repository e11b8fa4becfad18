import { useApiHolder } from '@backstage/frontend-plugin-api';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { MutableRefObject, useEffect, useRef } from 'react';

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

/** What a component knows of the project that it shows. */
interface Listener {
  /** Whether a signal is about the project. */
  isMeant: (key: string) => boolean;
  /** When the data was requested from Octopus, ISO 8601. */
  fetchedAt: () => string | undefined;
  /** Called when newer data is available. */
  refetch: () => void;
}

/** A subscription, and the components that share it: the first acts for all. */
interface Subscription {
  listeners: Set<MutableRefObject<Listener>>;
  close: () => void;
}

const subscriptions = new WeakMap<SignalApi, Map<string, Subscription>>();

function subscribe(signals: SignalApi): Subscription {
  const listeners: Subscription['listeners'] = new Set();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;
  const first = () => [...listeners][0].current;
  const isOld = () => Date.parse(first().fetchedAt() ?? '') < newest;
  const { unsubscribe } = signals.subscribe<ProjectSignal>(
    CHANNEL,
    ({ key, fetchedAt }) => {
      if (!first().isMeant(key)) {
        return;
      }
      newest = Math.max(newest, Date.parse(fetchedAt));
      timer ??= setTimeout(() => {
        timer = undefined;
        if (!document.hidden && isOld()) {
          first().refetch();
        }
      }, GRACE);
    },
  );
  return {
    listeners,
    close: () => {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}

/**
 * Subscribes to signals of the backend, once however many components use it.
 *
 * A poll of this very browser may be what made the backend send a signal, so a
 * signal is ignored if its data has already arrived.
 *
 * @param id - identifies the subscription
 */
export function useProjectSignal(id: string, listener: Listener): void {
  const signals = useApiHolder().get(signalApiRef);
  const current = useRef(listener);
  current.current = listener;

  useEffect(() => {
    if (!signals) {
      return undefined;
    }
    const byId = subscriptions.get(signals) ?? new Map<string, Subscription>();
    subscriptions.set(signals, byId);
    const subscription = byId.get(id) ?? subscribe(signals);
    byId.set(id, subscription);
    subscription.listeners.add(current);
    return () => {
      subscription.listeners.delete(current);
      if (subscription.listeners.size === 0) {
        byId.delete(id);
        subscription.close();
      }
    };
  }, [signals, id]);
}
