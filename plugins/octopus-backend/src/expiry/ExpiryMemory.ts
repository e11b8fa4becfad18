import { isUnderWay } from '@octopus-backstage/plugin-octopus-common';
import { TaskOutcome } from '../mapping/TaskOutcome';
import { SpaceTarget, spaceKey } from '../target/ProjectTarget';
import { MemoizedReads } from './MemoizedReads';
import { NamespaceEvent, NamespaceHistory } from './NamespaceHistory';
import { StartedList } from './StartedList';

/** What earlier checks have learned about a space. */
export class SpaceMemory {
  readonly deployments = new StartedList();
  readonly removals = new StartedList();
  /** By id of a deployment's variable set, which never changes. */
  readonly namespaces = new MemoizedReads<string>(() => false);
  readonly tasks = new MemoizedReads<TaskOutcome>(
    ({ IsCompleted }) => !IsCompleted,
  );

  /**
   * Forgets the events that a deletion has settled, so that later checks skip
   * them.
   *
   * @param history - everything that is known of a namespace
   * @param current - what happened in it since its last deletion
   */
  forgetSettled(history: NamespaceHistory, current: NamespaceHistory): void {
    const isGone = current.deployments.length === 0;
    const idsOf = (all: NamespaceEvent[], left: NamespaceEvent[]) =>
      all
        .filter(event => !isUnderWay(event) && !event.scheduledFor)
        .filter(event => isGone || !left.includes(event))
        .map(({ taskId }) => taskId);
    this.deployments.forget(idsOf(history.deployments, current.deployments));
    this.removals.forget(idsOf(history.removals, current.removals));
  }
}

/** What earlier checks have learned about all spaces. */
export class ExpiryMemory {
  private readonly spaces = new Map<string, SpaceMemory>();

  /** @param filter - the ids by which the lists of the space are filtered */
  of(target: SpaceTarget, filter: string[]): SpaceMemory {
    const key = [spaceKey(target), ...filter].join();
    const memory = this.spaces.get(key) ?? new SpaceMemory();
    this.spaces.set(key, memory);
    return memory;
  }
}
