import { pick } from '../../mapping/pick';
import { PageResource } from '../../resources/projects';
import { Started, STARTED } from './Started';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Everything on a list of Octopus, which has the newest first. It is read to
 * its end once a day, which also finds what moved from one page to another
 * meanwhile, and otherwise as far as it is new: mostly one page.
 */
export class StartedList {
  private readonly seen = new Set<string>();
  private readonly kept = new Map<string, Started>();
  private readToEndAt = -Infinity;

  /** @param readPage - those that follow so many newer ones */
  async update(
    readPage: (skip: number) => Promise<PageResource<Started>>,
  ): Promise<void> {
    const now = Date.now();
    const toEnd = now - this.readToEndAt >= DAY_MS;
    const found: Started[] = [];
    for (;;) {
      const { Items, TotalResults } = await readPage(found.length);
      found.push(...Items);
      if (
        Items.length === 0 ||
        found.length >= TotalResults ||
        (!toEnd && Items.some(({ TaskId }) => this.seen.has(TaskId)))
      ) {
        break;
      }
    }
    // Only now: a list that broke off has a gap, and is to be read again.
    for (const item of found.filter(({ TaskId }) => !this.seen.has(TaskId))) {
      this.seen.add(item.TaskId);
      this.kept.set(item.TaskId, pick(item, [...STARTED, 'RunbookId']));
    }
    if (toEnd) {
      this.readToEndAt = now;
    }
  }

  /** Newest first. */
  items(): Started[] {
    return [...this.kept.values()].sort(
      (a, b) => Date.parse(b.Created) - Date.parse(a.Created),
    );
  }

  /** Lets go of what does not matter any more, for good. */
  forget(taskIds: string[]): void {
    taskIds.forEach(id => this.kept.delete(id));
  }
}
