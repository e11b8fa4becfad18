import { isDeepStrictEqual } from 'node:util';
import { TestDatabases } from '@backstage/backend-test-utils';
import { random } from '@octopus-backstage/emulator-octopus/testing';
import { createFaults } from '../__testUtils__/createFaults';
import { createShop } from '../__testUtils__/createShop';
import { randomChanges } from '../__testUtils__/randomChanges';
import { createReplica, NotWholeError } from '../__testUtils__/setUpFollower';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import { component } from '../__testUtils__/startPlugin';
import { keepSoak } from '../__testUtils__/keepSoak';
import { TableStores } from '../__testUtils__/tableStores';

jest.setTimeout(3_600_000);

const SEED = Number(process.env.FOLLOWER_SEED ?? 20261129);
/** For a long run, as in `FOLLOWER_CHANGES=10000`: in histories of about a day each. */
const CHANGES = Number(process.env.FOLLOWER_CHANGES ?? 60);
const isLong = process.env.FOLLOWER_CHANGES !== undefined;
const IN_A_HISTORY = isLong ? 500 : 30;
const HISTORIES = Math.ceil(CHANGES / IN_A_HISTORY);
/** What is known of the space, however much has happened there. */
const MOST_FOLLOWED_BYTES = 20_000;
/** After a failure what a page can do without is not asked for, and said to be missing. */
const PAUSE_MS = 10 * 60_000;
const LOOK = { nextMs: 5_000 };
/** Most changes come soon after another, and some after a while. */
const SOON_MS = 90_000;
const WHILE_MS = 20 * 60_000;

const WORDS = ['Projects-1', 'Projects-2'];
/**
 * Of each project its page, the words for it (id and slug) and what was seen of it;
 * of the space its name, what was seen of it, who looks, and who rang.
 */
const MOST_ROWS = WORDS.length * 4 + 4;
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const entities = WORDS.map(id =>
  component(id.toLowerCase(), { 'octopus.com/project-id': `Spaces-1/${id}` }),
);

/** When it was read is the only difference there may be. */
function contentOf({ fetchedAt, ...content }: { fetchedAt: string }) {
  return content;
}

describe.each([
  { key: 'may see events', lacking: [], laterMs: 0 },
  // What a dashboard does not show is read again after half a minute, and settings
  // when they are some minutes old, as without a follower.
  { key: 'may not see events', lacking: ['EventView'], laterMs: 11 * 60_000 },
])('what is followed with a key that $key', ({ key, lacking, laterMs }) => {
  const octopus = setUpOctopus({ lacking, isChecked: !isLong });
  const pass = (ms: number) => {
    octopus.pass(ms / 1000);
    jest.spyOn(Date, 'now').mockReturnValue(octopus.now());
  };
  afterEach(() => jest.restoreAllMocks());

  it.each(Array.from({ length: HISTORIES }, (_, index) => SEED + index))(
    'is what is read afresh (FOLLOWER_SEED=%i)',
    async seed => {
      const next = random(seed);
      const begunAt = octopus.now();
      const begunAtReal = performance.now();
      pass(0);
      const stores = new TableStores(await databases.init('SQLITE_3'));
      const change = randomChanges(octopus, await createShop(octopus), next);
      const faults = createFaults(octopus, next);
      const begin = () => createReplica(octopus, entities, stores);
      let [leader, other] = [begin(), begin()];
      const looked = jest.fn();
      let follower = await leader.follower({ looked });
      const done: string[] = [];
      const count = {
        looks: 0,
        restarts: 0,
        views: 0,
        notWhole: 0,
        differences: 0,
        looksAgain: 0,
        appliedTwice: 0,
      };
      let failedAt = -Infinity;
      let rows: string[] | undefined;
      const look = async (signal?: AbortSignal) => {
        count.looks += 1;
        await follower.look(LOOK, signal);
        await stores.settle();
      };
      /** Another replica takes over, and a new one begins with what is kept. */
      const restart = async () => {
        count.restarts += 1;
        await stores.settle();
        [leader, other] = [other, begin()];
        if (next() < 0.5) {
          stores.clearCache();
        }
        follower = await leader.follower({ looked });
      };
      const somebodyLooks = async () => {
        const replica = next() < 0.5 ? leader : other;
        const word = WORDS[next() < 0.5 ? 0 : 1];
        await replica.view(word).catch(() => {});
        await stores.settle();
      };
      /** At the same moment: what the last look saw must not count again. */
      const lookAgain = async () => {
        const before = await leader.marks(WORDS);
        if (next() < 0.3) {
          await restart();
        }
        looked.mockClear();
        await look();
        const after = await leader.marks(WORDS);
        const isSame = isDeepStrictEqual(before, after);
        count.looksAgain += 1;
        count.appliedTwice += isSame ? 0 : 1;
        expect({ done: done.slice(-5), marks: after }).toEqual({
          done: done.slice(-5),
          marks: before,
        });
        expect(looked.mock.calls).toEqual([
          [expect.objectContaining({ changes: 0, waiting: 0 })],
        ]);
      };
      const troubles = [
        async () => look(),
        somebodyLooks,
        async () => {
          await restart();
          await look();
        },
        async () => {
          const end = new AbortController();
          faults.endSoon(30, () => end.abort());
          await look(end.signal);
          faults.clear();
          await restart();
        },
        async () => {
          octopus.sandbox.addFault({
            route: '/api/{spaceId}/dashboard',
            times: 1,
            effect: { type: 'error', status: 404 },
          });
          await look();
          octopus.sandbox.clearFaults();
        },
      ];

      const live = async () => {
        await look();
        for (let step = 0; done.length < IN_A_HISTORY; step += 1) {
          for (let many = Math.ceil(next() * 3); many > 0; many -= 1) {
            done.push(await change());
            pass(Math.ceil(next() * (next() < 0.1 ? WHILE_MS : SOON_MS)));
          }
          if (next() < 0.3) {
            await somebodyLooks();
          }
          if (next() < 0.3) {
            for (let many = Math.ceil(next() * 3); many > 0; many -= 1) {
              faults.begin();
              await troubles[Math.floor(next() * troubles.length)]();
              pass(Math.ceil(next() * 5_000));
            }
            faults.clear();
            failedAt = octopus.now();
            // A failure is told for as long, and not asked for again.
            pass(next() < 0.5 ? 11_000 : PAUSE_MS);
          }
          if (next() < 0.1) {
            await restart();
          }
          // What a replica remembers of the rows it has read is older than that.
          pass(2_000);
          await look();
          await lookAgain();
          if (laterMs > 0 && step % 5 === 4) {
            pass(laterMs);
            await look();
            pass(31_000);
            await look();
          }
          const isCompared = laterMs === 0 || step % 5 === 4;
          const afresh = createReplica(octopus, entities, undefined);
          for (const word of isCompared ? WORDS : []) {
            const expected = contentOf(await afresh.read(word));
            for (const replica of [leader, other]) {
              const isAfterFailure = octopus.now() - failedAt < PAUSE_MS;
              const seen = await replica.view(word).catch(error => {
                if (isAfterFailure && error instanceof NotWholeError) {
                  return undefined;
                }
                throw error;
              });
              const after = done.slice(-5);
              count.views += 1;
              count.notWhole += seen ? 0 : 1;
              const content = seen ? contentOf(seen) : expected;
              count.differences += isDeepStrictEqual(
                JSON.parse(JSON.stringify(content)),
                JSON.parse(JSON.stringify(expected)),
              )
                ? 0
                : 1;
              expect({ after, ...content }).toEqual({ after, ...expected });
            }
          }
          if (isCompared) {
            rows ??= await stores.keys();
          }
        }
        // Nothing is kept for each change, and nothing is noticed twice.
        expect(await stores.keys()).toEqual(rows);
        pass(3 * 60 * 60_000);
        await look();
        pass(2_000);
        await look();
        looked.mockClear();
        const successor = await other.follower({ looked });
        for (const seconds of [2, 30, 70, 70]) {
          pass(seconds * 1_000);
          await successor.look({ nextMs: 100_000 });
        }
        expect(looked.mock.calls).toEqual(
          Array(4).fill([expect.objectContaining({ changes: 0, waiting: 0 })]),
        );
        await stores.settle();
        expect(stores.largest.rows).toBeLessThanOrEqual(MOST_ROWS);
        expect(stores.largest.followedBytes).toBeLessThan(MOST_FOLLOWED_BYTES);
        // Most of what is compared is there.
        expect(count.notWhole).toBeLessThan(count.views / 2);
      };
      let stoppedBy: string | undefined;
      try {
        await live();
      } catch (error) {
        stoppedBy = `${error}`.split('\n')[0];
        throw error;
      } finally {
        jest.restoreAllMocks();
        keepSoak({
          seed,
          key,
          replicas: 2,
          changes: done.length,
          hours: Math.round((octopus.now() - begunAt) / 3_600_000),
          seconds: Math.round((performance.now() - begunAtReal) / 1_000),
          ...count,
          faults: Object.values(faults.counts).reduce((sum, n) => sum + n, 0),
          rows: stores.largest.rows,
          mostRows: MOST_ROWS,
          followedBytes: stores.largest.followedBytes,
          mostFollowedBytes: MOST_FOLLOWED_BYTES,
          ...(stoppedBy && { stoppedBy }),
        });
      }
    },
  );
});
