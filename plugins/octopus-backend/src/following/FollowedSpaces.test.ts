import { SharedStores } from '../__testUtils__/setUpFollower';
import { Entry } from '../cache/Entry';
import { FollowedSpaces } from './FollowedSpaces';
import { SpaceState } from './SpaceState';

const PROJECTS = 2_000;
const MINUTE_MS = 60_000;
const space = (id: string) => ({
  instance: { name: 'main', baseUrl: 'https://octopus.example.com' },
  space: { id },
});
const SPACE = space('Spaces-1');
/** What the test of a large space measured when all of it was one row. */
const SMALL = 5_000;

let now: number;
let stores: SharedStores;
let written: string[];
let read: string[][];
let isAway: boolean;

const state = (change: Partial<SpaceState> = {}): SpaceState => ({
  generation: 'g',
  followedAt: now,
  countsMs: 15_000,
  seesEvents: true,
  settings: 's',
  runs: 'r',
  runbooks: 'b',
  activity: 'a',
  running: [],
  projects: Object.fromEntries(
    Array.from({ length: PROJECTS }, (_, index) => [
      `Projects-${index}`,
      {
        slug: `a-project-with-a-name-${index}`,
        mark: 'aaaaaaaa',
        settings: 'bbbbbbbb',
        seen: { dashboard: 'c'.repeat(16), settings: 'd'.repeat(16) },
      },
    ]),
  ),
  pending: [],
  seen: { dashboardAt: now, tasksAt: now, isActive: false },
  ...change,
});
const withMark = (id: string, mark: string) => {
  const next = state();
  next.projects[id].mark = mark;
  return next;
};
const replica = (clock = () => now) =>
  new FollowedSpaces(
    {
      ...stores.known,
      getAll: async keys => {
        read.push(keys);
        return stores.known.getAll(keys);
      },
      getTimes: async keys => {
        read.push(keys);
        return stores.known.getTimes(keys);
      },
      setAll: async (entries: Map<string, Entry<unknown>>) => {
        written = [...entries.values()].map(entry => JSON.stringify(entry));
        return !isAway && stores.known.setAll(entries);
      },
    },
    clock,
  );
const sizeOfWrite = () => written.join('').length;
/** What was sent to the database has arrived, or has failed. */
const settle = () => new Promise(resolve => setImmediate(resolve));
const later = (ms: number) => {
  now += ms;
};

beforeEach(() => {
  now = Date.parse('2026-11-29T12:00:00Z');
  stores = new SharedStores();
  [written, read, isAway] = [[], [], false];
});

it('writes of a large space only what is not as it was before', () => {
  const leader = replica();
  leader.save(SPACE, state());
  const whole = sizeOfWrite();
  expect(whole).toBeGreaterThan(200_000);
  later(5_000);
  leader.save(SPACE, state());
  expect(written).toHaveLength(1);
  expect(sizeOfWrite()).toBeLessThan(SMALL);
  later(5_000);
  leader.save(SPACE, withMark('Projects-7', 'new'));
  expect(written).toHaveLength(2);
  expect(sizeOfWrite()).toBeLessThan(whole / 20);
});

it('lets another replica know, which reads only what it does not have', async () => {
  const [leader, other] = [replica(), replica()];
  leader.save(SPACE, state());
  const before = await other.marks(SPACE);
  expect(before.project('Projects-7')).toBe('g.aaaaaaaa');
  expect(before.project('Projects-1999')).toBe('g.aaaaaaaa');
  later(5_000);
  leader.save(SPACE, withMark('Projects-7', 'new'));
  read = [];
  const after = await other.marks(SPACE);
  expect(after.project('Projects-7')).toBe('g.new');
  expect(after.project('Projects-8')).toBe('g.aaaaaaaa');
  expect(after.followedAt).toBe(now);
  expect(read.map(keys => keys.length)).toEqual([1, 1]);
  later(5_000);
  leader.save(SPACE, withMark('Projects-7', 'new'));
  read = [];
  expect((await other.marks(SPACE)).followedAt).toBe(now);
  expect(read.filter(keys => keys.length > 0)).toHaveLength(1);
});

it('says that nobody follows what was seen too long ago', async () => {
  const [leader, other] = [replica(), replica()];
  leader.save(SPACE, state());
  later(15_001);
  expect((await other.marks(SPACE)).project('Projects-7')).toBeUndefined();
  expect((await other.marks(SPACE)).followedAt).toBeUndefined();
});

it('follows no project of a row that is missing, or of another time', async () => {
  const leader = replica();
  leader.save(SPACE, state());
  later(5_000);
  const keys = [...stores.rows.keys()].filter(key => key.includes('projects-'));
  const before = new Map(stores.rows);
  leader.save(SPACE, withMark('Projects-7', 'new'));
  const rowOf = (id: string) =>
    keys.find(key => before.get(key)!.includes(`"${id}"`))!;
  // As in a database that was restored row by row.
  stores.rows.set(rowOf('Projects-7'), before.get(rowOf('Projects-7'))!);
  stores.rows.delete(rowOf('Projects-8'));
  const marks = await replica().marks(SPACE);
  expect(marks.project('Projects-7')).toBeUndefined();
  expect(marks.project('Projects-8')).toBeUndefined();
  expect(marks.project('Projects-9')).toBe('g.aaaaaaaa');
});

it('has the dashboard read by who goes on with what is not whole', async () => {
  replica().save(SPACE, state());
  await expect(replica().load(SPACE)).resolves.toEqual(state());
  const [key] = [...stores.rows.keys()].filter(each =>
    each.includes('projects-'),
  );
  stores.rows.delete(key);
  const found = await replica().load(SPACE);
  expect(Object.keys(found!.projects).length).toBeLessThan(PROJECTS);
  expect(found!.seen.dashboardAt).toBe(0);
});

it('writes all again after a write that failed', async () => {
  const leader = replica();
  leader.save(SPACE, state());
  const rows = written.length;
  later(5_000);
  isAway = true;
  leader.save(SPACE, withMark('Projects-7', 'new'));
  await settle();
  later(5_000);
  isAway = false;
  leader.save(SPACE, withMark('Projects-7', 'new'));
  expect(written).toHaveLength(rows);
  const marks = await replica().marks(SPACE);
  expect(marks.project('Projects-7')).toBe('g.new');
});

it('writes all when it begins to follow, and when rows of a faster clock no longer count', async () => {
  replica(() => now + 20_000).save(SPACE, state());
  const leader = replica();
  await leader.load(SPACE);
  // The database keeps what seems to be newer.
  leader.save(SPACE, withMark('Projects-7', 'new'));
  const rows = written.length;
  expect(rows).toBeGreaterThan(2);
  later(30_000);
  leader.save(SPACE, withMark('Projects-7', 'new'));
  expect(written).toHaveLength(1);
  expect((await replica().marks(SPACE)).project('Projects-7')).toBeUndefined();
  later(MINUTE_MS);
  leader.save(SPACE, withMark('Projects-7', 'new'));
  expect(written).toHaveLength(rows);
  expect((await replica().marks(SPACE)).project('Projects-7')).toBe('g.new');
});

it('finds out in one read who wants to know of all spaces', async () => {
  const spaces = ['Spaces-1', 'Spaces-2', 'Spaces-3'].map(space);
  const [leader, other] = [replica(), replica()];
  leader.save(spaces[1], state());
  await other.marks(spaces[0]);
  later(1_000);
  await expect(other.lookNow(spaces[1])).resolves.toBe(true);
  await expect(other.lookNow(spaces[2])).resolves.toBe(false);
  read = [];
  await expect(leader.wantedBy(spaces)).resolves.toEqual([
    { lookedAt: now - 1_000, rungAt: 0 },
    { lookedAt: 0, rungAt: now },
    { lookedAt: 0, rungAt: 0 },
  ]);
  expect(read).toHaveLength(1);
});

it('does not believe that somebody wants to know in an hour', async () => {
  const HOUR_MS = 60 * 60_000;
  const [leader, other] = [replica(), replica()];
  const ask = async () => {
    leader.save(space('Spaces-1'), state());
    later(1_000);
    await other.marks(space('Spaces-1'));
    await expect(other.lookNow(space('Spaces-1'))).resolves.toBe(true);
  };
  later(HOUR_MS);
  await ask();
  later(-HOUR_MS);
  await expect(leader.wantedBy([space('Spaces-1')])).resolves.toEqual([
    { lookedAt: 0, rungAt: 0 },
  ]);
  await ask();
  await expect(leader.wantedBy([space('Spaces-1')])).resolves.toEqual([
    { lookedAt: now, rungAt: now },
  ]);
});
