import { pick } from '../mapping/fields';
import {
  DeploymentResource,
  RunbookRunResource,
} from '../resources/deployments';
import { PageResource } from '../resources/projects';
import { isRecent } from '../waiting/isRecent';

/** The fields of a listed deployment or run that are kept. */
const STARTED = [
  'ProjectId',
  'EnvironmentId',
  'TenantId',
  'TaskId',
  'Created',
  'Comments',
  'ManifestVariableSetId',
] as const;

/** A deployment or a run on its list. */
export type Started = Pick<
  DeploymentResource | RunbookRunResource,
  (typeof STARTED)[number]
> & { RunbookId?: string };

const DAY_MS = 24 * 60 * 60_000;

/**
 * Mirrors a list of Octopus, which has the newest items first. Once a day it is
 * read to its end, which also finds items that moved to another page during an
 * earlier read. Otherwise only new items are read, mostly one page.
 */
export class StartedList {
  /** When each was asked for, by its task. */
  private readonly seen = new Map<string, string>();
  private readonly kept = new Map<string, Started>();
  private readToEndAt = -Infinity;
  /** Found in a read that failed after that, which has told nobody. */
  private isRestored = false;

  /**
   * @param readPage - reads the page after the `skip` newest items
   * @returns whether all that was known is of another server: it was restored from a
   * backup, and gives ids away again
   */
  async update(
    readPage: (skip: number) => Promise<PageResource<Started>>,
  ): Promise<boolean> {
    const now = Date.now();
    let toEnd = !isRecent(this.readToEndAt, DAY_MS, now);
    const found: Started[] = [];
    for (;;) {
      const { Items, TotalResults } = await readPage(found.length);
      found.push(...Items);
      if (
        Items.some(
          ({ TaskId, Created }) =>
            (this.seen.get(TaskId) ?? Created) !== Created,
        )
      ) {
        this.seen.clear();
        this.kept.clear();
        toEnd = true;
        this.isRestored = true;
      }
      if (
        Items.length === 0 ||
        found.length >= TotalResults ||
        (!toEnd && Items.some(({ TaskId }) => this.seen.has(TaskId)))
      ) {
        break;
      }
    }
    // Only now: an interrupted read leaves a gap and has to be repeated.
    for (const item of found.filter(({ TaskId }) => !this.seen.has(TaskId))) {
      this.seen.set(item.TaskId, item.Created);
      this.kept.set(item.TaskId, pick(item, [...STARTED, 'RunbookId']));
    }
    if (toEnd) {
      this.readToEndAt = now;
    }
    const { isRestored } = this;
    this.isRestored = false;
    return isRestored;
  }

  /** Whether it has ever been read. */
  get isRead(): boolean {
    return this.readToEndAt > -Infinity;
  }

  /**
   * Returns the items in the order of Octopus, the one that was asked for last
   * first. That does not tell which of them ran last.
   */
  items(): Started[] {
    return [...this.kept.values()].sort(
      (a, b) => Date.parse(b.Created) - Date.parse(a.Created),
    );
  }

  /** Removes items for good. */
  forget(taskIds: string[]): void {
    taskIds.forEach(id => this.kept.delete(id));
  }
}
