import { Entity } from '@backstage/catalog-model';
import { mockServices } from '@backstage/backend-test-utils';
import { createOctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { CacheStore } from '../cache/CacheStore';
import { Entry } from '../cache/Entry';
import { SKEW_MS } from '../cache/KnownTable';
import { FirstLooks } from '../cache/FirstLooks';
import { SharedCache } from '../cache/SharedCache';
import { ScheduledContext } from '../context/ServiceContext';
import { FollowerMetrics } from '../follower/FollowerMetrics';
import { SpaceFollower } from '../follower/SpaceFollower';
import { FollowedSpaces } from '../following/FollowedSpaces';
import { openForView } from '../snapshot/openForView';
import { readSnapshot, readWholeSnapshot } from '../snapshot/readSnapshot';
import { findCatalogSpaces } from '../target/findCatalogSpaces';
import { BASE_URL, TestOctopus } from './setUpOctopus';

const INSTANCE = 'main';
const TRIES = 5;

/** A page says that something is missing, for some minutes after a failure. */
export class NotWholeError extends Error {}

/** What replicas have in common. */
export interface ReplicaStores {
  known: ConstructorParameters<typeof FollowedSpaces>[0] &
    NonNullable<ConstructorParameters<typeof SharedCache>[2]>;
  cache: {
    get(key: string): unknown;
    set(key: string, value: unknown): unknown;
  };
}

/** The same in memory. */
export class SharedStores implements ReplicaStores {
  readonly cached = new Map<string, string>();
  readonly rows = new Map<string, string>();

  /** The database, which keeps what is newer, unless it is from the future. */
  readonly known = {
    get: async (key: string) => {
      const row = this.rows.get(key);
      return row === undefined
        ? undefined
        : (JSON.parse(row) as Entry<unknown>);
    },
    getAll: async (keys: string[]) => {
      const found = keys.map(
        async key => [key, await this.known.get(key)] as const,
      );
      return new Map(
        (await Promise.all(found)).flatMap(([key, entry]) =>
          entry ? [[key, entry]] : [],
        ),
      );
    },
    getTimes: async (keys: string[]) =>
      new Map(
        [...(await this.known.getAll(keys))].map(([key, { loadedAt }]) => [
          key,
          loadedAt,
        ]),
      ),
    setAll: async (entries: Map<string, Entry<unknown>>) => {
      entries.forEach((entry, key) => this.known.set(key, entry));
      return true;
    },
    set: (key: string, entry: Entry<unknown>) => {
      const row = this.rows.get(key);
      const { loadedAt } = row ? JSON.parse(row) : entry;
      if (loadedAt <= entry.loadedAt || loadedAt > entry.loadedAt + SKEW_MS) {
        this.rows.set(key, JSON.stringify(entry));
      }
    },
    forget: (key: string) => {
      this.rows.delete(key);
    },
    flush: async () => {},
  };

  readonly cache = {
    get: async (key: string) => {
      const value = this.cached.get(key);
      return value === undefined ? undefined : JSON.parse(value);
    },
    set: async (key: string, value: unknown) => {
      this.cached.set(key, JSON.stringify(value));
    },
  };
}

/** Goes on while requests are sent, though the clock of the test stands still. */
function createClock(): () => number {
  let last = -Infinity;
  return () => {
    last = Math.max(Date.now(), last + 1);
    return last;
  };
}

/** A backend, as far as it reads projects and follows spaces. */
export function createReplica(
  octopus: TestOctopus,
  entities: Entity[],
  stores: ReplicaStores | undefined,
) {
  const own = new SharedStores();
  const log = { failed: () => {}, succeeded: () => {} };
  const followed = new FollowedSpaces((stores ?? own).known);
  const client = createOctopusClient({
    instance: {
      name: INSTANCE,
      baseUrl: BASE_URL,
      credential: { apiKey: octopus.sandbox.keys.readOnly },
    },
    access: 'read',
    // The clock of the test decides how much time has passed.
    sleep: async () => {},
  });
  const publish = jest.fn().mockResolvedValue(undefined);
  const logger = mockServices.logger.mock();
  const ctx = {
    octopus: {
      instances: () => [{ name: INSTANCE, baseUrl: BASE_URL }],
      client: () => client,
    },
    catalog: { getEntities: async () => ({ items: entities }) },
    auth: mockServices.auth(),
    signals: { publish },
    logger,
    cache: new SharedCache(
      new CacheStore((stores ?? own).cache as any, log),
      createClock(),
      (stores ?? own).known,
    ),
    firstLooks: new FirstLooks(),
    followed: stores ? followed : new FollowedSpaces(own.known),
  } as unknown as ScheduledContext;
  const refTo = (project: string) => ({
    instance: INSTANCE,
    spaceId: 'Spaces-1',
    project,
  });
  return {
    ctx,
    followed,
    publish,
    logger,
    /** Makes the follower of the only space. */
    follower: async (
      metrics: Pick<FollowerMetrics, 'looked'> = { looked: () => {} },
    ) => {
      const [space] = await findCatalogSpaces(ctx);
      return new SpaceFollower(ctx, followed, metrics, space);
    },
    /** Returns all marks that somebody may compare, of these projects and the space. */
    marks: async (projects: string[]) => {
      const [space] = await findCatalogSpaces(ctx);
      const marks = await followed.marks(space);
      return {
        projects: projects.map(id => [
          marks.project(id),
          marks.everythingOf(id),
          marks.settings(id),
        ]),
        space: marks.space(),
        runs: marks.runs(),
        runbooks: marks.runbooks(),
        activity: marks.activity(),
      };
    },
    /**
     * Looks at a project as a page does, until nothing is missing.
     *
     * @throws why there is nothing newer than what was known
     */
    view: async (project: string) => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const target = await openForView(ctx, refTo(project));
        const { value, problem } = await readSnapshot(ctx, target);
        if (problem) {
          throw problem;
        }
        if (value.pausedUntil) {
          break;
        }
        if (!value.view.isPartial) {
          return value.view;
        }
        // The rest is read meanwhile.
        await readWholeSnapshot(ctx, target);
      }
      throw new NotWholeError(`The view of ${project} is never whole`);
    },
    /** Reads a project with nothing left out. */
    read: async (project: string) => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const target = await openForView(ctx, refTo(project));
        const { value } = await readWholeSnapshot(ctx, target);
        if (!value.view.isPartial) {
          return value.view;
        }
        // A long history takes more requests than one read sends.
        ctx.cache.invalidate(target.key);
      }
      throw new NotWholeError(`The view of ${project} is never whole`);
    },
  };
}
