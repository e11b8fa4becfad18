import { AsyncLocalStorage } from 'node:async_hooks';

/** Why Octopus is asked. */
export type Reason =
  | 'page'
  | 'write'
  | 'action'
  | 'follower'
  | 'subscription'
  | 'notifications'
  | 'expiry'
  | 'search'
  | 'other';

const current = new AsyncLocalStorage<Reason>();

/** Runs something whose requests have this reason; of two, the outer one counts. */
export function because<T>(reason: Reason, run: () => T): T {
  return current.getStore() ? run() : current.run(reason, run);
}

export function reasonNow(): Reason {
  return current.getStore() ?? 'other';
}
