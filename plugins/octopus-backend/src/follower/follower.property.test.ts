import { random } from '@octopus-backstage/emulator-octopus/testing';
import { createFaults } from '../__testUtils__/createFaults';
import { createShop } from '../__testUtils__/createShop';
import { randomChanges } from '../__testUtils__/randomChanges';
import {
  createReplica,
  NotWholeError,
  SharedStores,
} from '../__testUtils__/setUpFollower';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import { component } from '../__testUtils__/startPlugin';
import { keepSoak } from '../__testUtils__/keepSoak';

jest.setTimeout(3_600_000);

const SEED = Number(process.env.FOLLOWER_SEED ?? 20261129);
/** For a long run, as in `FOLLOWER_CHANGES=10000`: in histories of some hours each. */
const CHANGES = Number(process.env.FOLLOWER_CHANGES ?? 60);
const isLong = process.env.FOLLOWER_CHANGES !== undefined;
const IN_A_HISTORY = isLong ? 500 : 30;
const HISTORIES = Math.ceil(CHANGES / IN_A_HISTORY);
/** What is known of the space is one row, however much has happened there. */
const MOST_BYTES = 20_000;
/** After a failure what a page can do without is not asked for, and said to be missing. */
const PAUSE_MS = 10 * 60_000;
const LOOK = { nextMs: 5_000 };

const WORDS = ['Projects-1', 'Projects-2'];
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
      const stores = new SharedStores();
      const begunAt = octopus.now();
      pass(0);
      const change = randomChanges(octopus, await createShop(octopus), next);
      const faults = createFaults(octopus, next);
      const begin = () => createReplica(octopus, entities, stores);
      let [leader, other] = [begin(), begin()];
      let follower = await leader.follower();
      await follower.look(LOOK);
      const done: string[] = [];
      const count = { looks: 1, restarts: 0, views: 0, notWhole: 0 };
      let failedAt = -Infinity;
      let rows: string[] | undefined;
      const look = async (signal?: AbortSignal) => {
        count.looks += 1;
        await follower.look(LOOK, signal);
      };
      /** Another replica takes over, and a new one begins with what is kept. */
      const restart = async () => {
        count.restarts += 1;
        [leader, other] = [other, begin()];
        if (next() < 0.5) {
          stores.cached.clear();
        }
        follower = await leader.follower();
      };
      const somebodyLooks = async () => {
        const replica = next() < 0.5 ? leader : other;
        const word = WORDS[next() < 0.5 ? 0 : 1];
        await replica.view(word).catch(() => {});
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

      for (let step = 0; done.length < IN_A_HISTORY; step += 1) {
        for (let many = Math.ceil(next() * 3); many > 0; many -= 1) {
          done.push(await change());
          pass(Math.ceil(next() * 90_000));
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
            expect({ after, ...(seen ? contentOf(seen) : expected) }).toEqual({
              after,
              ...expected,
            });
          }
        }
        if (isCompared) {
          rows ??= [...stores.rows.keys()].sort();
        }
      }
      // Nothing is kept for each change, and nothing is noticed twice.
      expect([...stores.rows.keys()].sort()).toEqual(rows);
      pass(3 * 60 * 60_000);
      await look();
      pass(2_000);
      await look();
      const looked = jest.fn();
      const successor = await other.follower({ looked });
      for (const seconds of [2, 30, 70, 70]) {
        pass(seconds * 1_000);
        await successor.look({ nextMs: 100_000 });
      }
      expect(looked.mock.calls).toEqual(
        Array(4).fill([expect.objectContaining({ changes: 0, waiting: 0 })]),
      );
      const space = [...stores.rows].find(([row]) => /Spaces-1$/.test(row));
      expect(space![1].length).toBeLessThan(MOST_BYTES);
      // Most of what is compared is there.
      expect(count.notWhole).toBeLessThan(count.views / 2);
      jest.restoreAllMocks();
      keepSoak({
        seed,
        key,
        changes: done.length,
        hours: Math.round((octopus.now() - begunAt) / 3_600_000),
        ...count,
        faults: Object.values(faults.counts).reduce((sum, n) => sum + n, 0),
        rows: stores.rows.size,
        bytes: space![1].length,
      });
    },
  );
});
