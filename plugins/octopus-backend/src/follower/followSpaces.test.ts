import { createShop } from '../__testUtils__/createShop';
import { createReplica, SharedStores } from '../__testUtils__/setUpFollower';
import { BASE_URL, setUpOctopus } from '../__testUtils__/setUpOctopus';
import { until } from '../__testUtils__/setUpRestarts';
import { component } from '../__testUtils__/startPlugin';
import { FollowedSpaces } from '../following/FollowedSpaces';
import { followSpaces } from './followSpaces';

const SPACE = {
  instance: { name: 'main', baseUrl: BASE_URL },
  space: { id: 'Spaces-1' },
};
/** Less than what was seen of a space that nobody looks at counts. */
const BEHIND_MS = 20_000;

const octopus = setUpOctopus();
let stores: SharedStores;
let endTurn: () => Promise<void>;

/** A replica begins to follow, until its first look is over. */
const takeTurn = async () => {
  const { ctx, followed } = createReplica(
    octopus,
    [component('shop', { 'octopus.com/project-slug': 'Spaces-1/shop' })],
    stores,
  );
  const end = new AbortController();
  const looked = jest.fn();
  const metrics = { looked, forgetAll: () => {} };
  const following = followSpaces(ctx, followed, metrics, end.signal);
  endTurn = async () => {
    end.abort();
    await following;
  };
  await until(() => looked.mock.calls.length > 0);
};
const requested = () =>
  octopus.sandbox.requests().routes.map(({ route }) => route.split('/').at(-1));

beforeEach(async () => {
  stores = new SharedStores();
  await createShop(octopus);
  await takeTurn();
  octopus.clear();
});
afterEach(async () => {
  await endTurn();
  jest.restoreAllMocks();
});

it('hears another replica ring, whose clock is behind', async () => {
  const other = new FollowedSpaces(stores.known, () => Date.now() - BEHIND_MS);
  await expect(other.lookNow(SPACE)).resolves.toBe(true);
  // It would look at the dashboard again after a minute.
  await until(() => requested().includes('dashboard'));
});

it('asks only for events when another replica follows from now on', async () => {
  await endTurn();
  octopus.clear();
  await takeTurn();
  expect(requested()).toEqual(['events']);
});

it('asks for everything when somebody rang before, but only once', async () => {
  await endTurn();
  octopus.clear();
  const other = new FollowedSpaces(stores.known);
  await expect(other.lookNow(SPACE)).resolves.toBe(true);
  await takeTurn();
  expect(requested()).toContain('dashboard');
  await endTurn();
  octopus.clear();
  await takeTurn();
  expect(requested()).toEqual(['events']);
});

it('hears another replica ring at once after one whose clock is ahead', async () => {
  const ring = async (aheadMs: number) => {
    octopus.clear();
    const other = new FollowedSpaces(stores.known, () => Date.now() + aheadMs);
    await expect(other.lookNow(SPACE)).resolves.toBe(true);
    await until(() => requested().includes('dashboard'));
  };
  await ring(BEHIND_MS);
  await ring(0);
});

it('goes on when its clock is set back', async () => {
  const anHourAgo = Date.now() - 60 * 60_000;
  jest.spyOn(Date, 'now').mockReturnValue(anHourAgo);
  await until(() => requested().length > 0);
  expect(requested()).toContain('events');
});
