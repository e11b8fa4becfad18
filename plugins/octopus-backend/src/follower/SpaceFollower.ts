import { toError } from '@backstage/errors';
import { ScheduledContext } from '../context/ServiceContext';
import { FollowedSpaces } from '../following/FollowedSpaces';
import { Marks } from '../following/Marks';
import { SpaceState } from '../following/SpaceState';
import { TaskOwners } from '../octopus/activeTasks';
import { OptionalReads, RequestBudget } from '../snapshot/OptionalReads';
import { UNLIMITED } from '../snapshot/limits';
import { readRemovals } from '../snapshot/readRemovals';
import { CatalogSpace } from '../target/findCatalogSpaces';
import { spaceKey } from '../target/ProjectTarget';
import { FollowerMetrics } from './FollowerMetrics';
import { digest } from '../following/digest';
import { lookAtSpace } from './lookAtSpace';
import { newMark } from './newMark';
import { rereadProjects } from './rereadProjects';

/** How many changed projects to read before the next look. */
const MOST_AT_ONCE = 10;
/** How much longer than until the next look what was seen counts. */
const GRACE_MS = 10_000;
/** Differs from every digest. */
const UNKNOWN = '';

/**
 * Follows one space: looks at what has changed, lets all replicas know, and then
 * reads the projects that changed. What it knows is kept before it reads them, and
 * says which it has to read: a follower that ends in between is continued.
 */
export class SpaceFollower {
  private state?: SpaceState;
  private isLoaded = false;
  private readonly owners: TaskOwners = new Map();
  private isRefusalTold = false;
  private isFailing = false;

  constructor(
    private readonly ctx: ScheduledContext,
    private readonly followed: FollowedSpaces,
    private readonly metrics: Pick<FollowerMetrics, 'looked'>,
    private target: CatalogSpace,
  ) {}

  /** The catalog may have other entities by now. */
  update(target: CatalogSpace): void {
    this.target = target;
  }

  /**
   * Looks once. What fails is logged, once until it succeeds again.
   *
   * @param options.nextMs - when it will be looked at again, in milliseconds
   * @param options.rungAt - when somebody last knew that there is something new, in
   * milliseconds since 1970 by their clock
   */
  async look(
    options: { nextMs: number; rungAt?: number },
    signal?: AbortSignal,
  ): Promise<void> {
    const { name } = this.target.space;
    try {
      await this.lookOnce(options, signal);
      if (this.isFailing) {
        this.ctx.logger.info(`Space '${name}' of Octopus is followed again`);
      }
      this.isFailing = false;
    } catch (error) {
      if (!this.isFailing && !signal?.aborted) {
        this.ctx.logger.warn(
          `Space '${name}' of Octopus instance '${this.target.instance.name}' cannot be followed; until it can, projects are read when somebody looks at them`,
          toError(error),
        );
      }
      this.isFailing = true;
    }
  }

  private async lookOnce(
    { nextMs, rungAt }: { nextMs: number; rungAt?: number },
    signal?: AbortSignal,
  ) {
    const { target, followed, metrics } = this;
    const now = Date.now();
    if (!this.isLoaded) {
      this.state = await followed.load(target);
      this.isLoaded = true;
    }
    const look = await lookAtSpace(target, this.state, {
      now,
      countsMs: nextMs + GRACE_MS,
      rungAt,
      owners: this.owners,
      onBegun: state => this.keep(state),
    });
    signal?.throwIfAborted();
    const { state, changes } = look;
    if (!state) {
      throw new Error(
        'more deployments and runs are under way than can be followed',
      );
    }
    if (
      state.seesEvents &&
      (changes.areRuns ||
        changes.areRunbooks ||
        state.seen.removals === undefined ||
        state.seen.areRemovalsUnread)
    ) {
      await this.noticeRemovals(state);
    }
    this.tellRefusal(state);
    this.keep(state);
    metrics.looked({
      space: spaceKey(target),
      followedAt: state.followedAt,
      changes: changes.projects.size + changes.settings.size,
      waiting: state.pending.length,
    });
    const changed = state.pending
      .slice(0, MOST_AT_ONCE)
      .map(id => ({ id, slug: state.projects[id].slug }));
    if (changed.length > 0) {
      const done = await rereadProjects(
        this.quietly(),
        target,
        changed,
        signal,
      );
      const rest = state.pending.filter(id => !done.includes(id));
      const tried = changed.map(({ id }) => id);
      this.keep({
        ...state,
        // Those that cannot be read do not hold up the others.
        pending: [
          ...rest.filter(id => !tried.includes(id)),
          ...rest.filter(id => tried.includes(id)),
        ],
      });
    }
  }

  private keep(state: SpaceState) {
    this.state = state;
    this.followed.save(this.target, state);
  }

  /** What it reads does not count as somebody who looks. */
  private quietly() {
    return { ...this.ctx, followed: this.followed.unwatched() };
  }

  /** Runs of one project delete namespaces that others were deployed to. */
  private async noticeRemovals(state: SpaceState) {
    const { removals, isPartial } = await readRemovals(
      this.ctx,
      { ...this.target, marks: new Marks(state) },
      new OptionalReads(new RequestBudget(UNLIMITED)),
    );
    if (isPartial) {
      // The next look tries again: what has changed is not known yet.
      state.seen.areRemovalsUnread = true;
      return;
    }
    delete state.seen.areRemovalsUnread;
    const seen = digest(
      removals.map(({ namespace, environmentId, taskId, state: is }) => [
        namespace,
        environmentId,
        taskId,
        is,
      ]),
    );
    const isFirst = state.seen.removals === undefined;
    if (!isFirst && state.seen.removals !== seen) {
      Object.values(state.projects).forEach(project => {
        project.mark = newMark();
      });
      state.pending = Object.keys(state.projects);
    }
    // What runs may have ended after somebody read a project, before this was read.
    state.seen.removals = isFirst && state.running.length > 0 ? UNKNOWN : seen;
  }

  private tellRefusal({ seesEvents }: SpaceState) {
    if (!seesEvents && !this.isRefusalTold) {
      this.ctx.logger.info(
        `The events of space '${this.target.space.name}' of Octopus instance '${this.target.instance.name}' cannot be seen (permission EventView): its dashboard is followed alone, and what that does not show is on pages after half a minute`,
      );
    }
    this.isRefusalTold = !seesEvents;
  }
}
