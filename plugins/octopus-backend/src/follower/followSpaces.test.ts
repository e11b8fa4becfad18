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
const end = new AbortController();
let following: Promise<void>;

afterEach(async () => {
  end.abort();
  await following;
});

it('hears another replica ring, whose clock is behind', async () => {
  await createShop(octopus);
  const stores = new SharedStores();
  const { ctx, followed } = createReplica(
    octopus,
    [component('shop', { 'octopus.com/project-slug': 'Spaces-1/shop' })],
    stores,
  );
  const metrics = { looked: () => {}, forgetAll: () => {} };
  following = followSpaces(ctx, followed, metrics, end.signal);
  const other = new FollowedSpaces(stores.known, () => Date.now() - BEHIND_MS);
  // Its first look is over: only then can it be asked for another one.
  await until(async () => {
    const { followedAt } = await followed.unwatched().marks(SPACE);
    return followedAt !== undefined;
  });
  octopus.clear();
  await expect(other.lookNow(SPACE)).resolves.toBe(true);
  // It would look at the dashboard again after a minute.
  await until(() =>
    octopus.sandbox
      .requests()
      .routes.some(({ route }) => route.endsWith('/dashboard')),
  );
});
