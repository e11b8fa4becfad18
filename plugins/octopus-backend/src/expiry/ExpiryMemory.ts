import { isUnderWay } from '@octopus-backstage/plugin-octopus-common';
import { Marks } from '../following/Marks';
import { TaskOutcome } from '../mapping/TaskOutcome';
import { SpaceTarget, spaceKey } from '../target/ProjectTarget';
import { MemoizedReads } from './MemoizedReads';
import { NamespaceEvent, NamespaceHistory } from './NamespaceHistory';
import { StartedList } from './StartedList';
import { RemovalRunbooks } from './removalRunbook';

/** What earlier checks have learned of what one runbook can delete. */
export class RunbookMemory {
  readonly deployments = new StartedList();
  readonly removals = new StartedList();
  /** By id of a deployment's variable set, which never changes. */
  readonly namespaces = new MemoizedReads<string>(() => false);
  readonly tasks = new MemoizedReads<TaskOutcome>(
    ({ IsCompleted }) => !IsCompleted,
  );

  /** The ids that it knows mean something else: the server was restored. */
  forgetIds(): void {
    this.namespaces.clear();
    this.tasks.clear();
  }

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

/** What earlier checks have learned about a space. */
export class SpaceMemory {
  /** As they were last read. */
  runbooks?: RemovalRunbooks;
  private readonly byFilter = new Map<string, RunbookMemory>();
  private activity?: string;

  /** @param filter - the ids by which the lists of the space are filtered */
  of(filter: string[]): RunbookMemory {
    const key = filter.join();
    const memory = this.byFilter.get(key) ?? new RunbookMemory();
    this.byFilter.set(key, memory);
    return memory;
  }

  /** Whether nothing has changed since it was read; undefined when nobody knows. */
  isCurrent(activity: string | undefined): boolean {
    return activity !== undefined && this.activity === activity;
  }

  isReadWith(activity: string | undefined): void {
    this.activity = activity;
  }

  /** What was started, or could not be read, is read again. */
  doubt(): void {
    this.activity = undefined;
  }
}

/** What earlier checks have learned about all spaces. */
export class ExpiryMemory {
  private readonly spaces = new Map<
    string,
    { generation?: string; memory: SpaceMemory }
  >();

  /** Forgets what was learned of a server that was restored from a backup since. */
  of(target: SpaceTarget, { generation }: Marks): SpaceMemory {
    const key = spaceKey(target);
    const known = this.spaces.get(key);
    const isSame =
      !known?.generation || !generation || known.generation === generation;
    const memory = known && isSame ? known.memory : new SpaceMemory();
    this.spaces.set(key, {
      generation: generation ?? known?.generation,
      memory,
    });
    return memory;
  }
}
