import { SpaceMemory } from './ExpiryMemory';
import { NamespaceEvent, NamespaceHistory } from './NamespaceHistory';

/** Lets go of what a deletion has settled, so that it is not looked at again. */
export function forgetSettled(
  { deployments, removals }: SpaceMemory,
  history: NamespaceHistory,
  current: NamespaceHistory,
): void {
  const isGone = current.deployments.length === 0;
  const idsOf = (all: NamespaceEvent[], left: NamespaceEvent[]) =>
    all
      .filter(event => isGone || !left.includes(event))
      .map(({ taskId }) => taskId);
  deployments.forget(idsOf(history.deployments, current.deployments));
  removals.forget(idsOf(history.removals, current.removals));
}
