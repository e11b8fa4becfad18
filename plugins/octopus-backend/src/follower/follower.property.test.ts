import { random } from '@octopus-backstage/emulator-octopus/testing';
import { createShop, Shop } from '../__testUtils__/createShop';
import {
  createRelease,
  deleteNamespace,
  deploy,
} from '../__testUtils__/history';
import { createReplica, SharedStores } from '../__testUtils__/setUpFollower';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import { component } from '../__testUtils__/startPlugin';

jest.setTimeout(600_000);

const SEED = Number(process.env.FOLLOWER_SEED ?? 20261129);
/** For a long run, as in `FOLLOWER_CHANGES=10000`: in histories of some hours each. */
const CHANGES = Number(process.env.FOLLOWER_CHANGES ?? 60);
const IN_A_HISTORY = process.env.FOLLOWER_CHANGES ? 500 : 30;
const HISTORIES = Math.ceil(CHANGES / IN_A_HISTORY);
/** A server keeps more, but a long run makes many: of each kind. */
const MOST_RELEASES = 12;
/** What is known of the space is one row, however much has happened there. */
const MOST_BYTES = 20_000;

const PROJECTS = ['Shop', 'Shop Other'];
const WORDS = ['Projects-1', 'Projects-2'];
const entities = WORDS.map(id =>
  component(id.toLowerCase(), { 'octopus.com/project-id': `Spaces-1/${id}` }),
);

/** What changes in Octopus, each time something else. */
function createWorld(
  octopus: ReturnType<typeof setUpOctopus>,
  shop: Shop,
  next: () => number,
) {
  const pick = <T>(items: readonly T[]) =>
    items[Math.floor(next() * items.length)];
  const names = new Map(PROJECTS.map(name => [name, name]));
  const releases: { id: string; project: string; version: string }[] = [];
  const branchReleases: string[] = [];
  let count = 0;
  const edit = async (path: string, change: (found: any) => object) => {
    const found = await octopus.get(path);
    await octopus.put(path, { ...found, ...change(found) });
  };
  const changes = {
    release: async () => {
      const project = pick(PROJECTS);
      const version = `1.${(count += 1)}.0`;
      const id = await createRelease(octopus, names.get(project)!, version);
      releases.push({ id, project, version });
      if (releases.length > MOST_RELEASES) {
        await octopus.delete(`/releases/${releases.shift()!.id}`);
      }
    },
    deployment: async () => {
      const release = pick(releases);
      if (release) {
        await deploy(
          octopus,
          names.get(release.project)!,
          release.version,
          'Development',
        );
      }
    },
    failure: async () => {
      const release = pick(releases);
      if (release) {
        const project = names.get(release.project)!;
        await octopus.sandbox.failStep({ project, step: 'Security Scan' });
        await deploy(octopus, project, release.version, 'Development');
      }
    },
    branch: async () => {
      const version = `0.${(count += 1)}.0-b`;
      const project = names.get('Shop')!;
      branchReleases.push(
        await createRelease(octopus, project, version, {
          ChannelName: 'Feature Branches',
        }),
      );
      if (branchReleases.length > MOST_RELEASES) {
        await octopus.delete(`/releases/${branchReleases.shift()}`);
      }
      await deploy(octopus, project, version, 'Feature Branch', {
        'Kubernetes.Namespace': pick(['blue', 'green']),
      });
    },
    removal: () =>
      deleteNamespace(
        octopus,
        names.get('Shop Other')!,
        pick(['blue', 'green']),
      ),
    cancel: async () => {
      const { Items } = await octopus.get('/tasks?active=true');
      if (Items.length > 0) {
        await octopus.post(`/tasks/${pick<any>(Items).Id}/cancel`, {});
      }
    },
    deletion: async () => {
      const { Items } = await octopus.get('/tasks?active=true');
      if (releases.length > 2 && Items.length === 0) {
        const [{ id }] = releases.splice(
          Math.floor(next() * releases.length),
          1,
        );
        await octopus.delete(`/releases/${id}`);
      }
    },
    rename: async () => {
      const index = pick([0, 1]);
      const Name = `${PROJECTS[index]} ${(count += 1)}`;
      await edit(`/projects/${WORDS[index]}`, () => ({ Name }));
      names.set(PROJECTS[index], Name);
    },
    environment: async () => {
      const id = shop.environments.Test;
      await edit(`/environments/${id}`, () => ({
        Name: `Test ${(count += 1)}`,
      }));
    },
    channel: () =>
      edit(`/channels/${shop.branches.Id}`, () => ({
        Description: `Number ${(count += 1)}`,
      })),
    lifecycle: async () => {
      const [{ Id }] = (await octopus.get('/lifecycles')).Items.slice(-1);
      await edit(`/lifecycles/${Id}`, () => ({
        Description: `${(count += 1)}`,
      }));
    },
    nothing: async () => {},
  };
  return async () => {
    const name = pick(Object.keys(changes)) as keyof typeof changes;
    await changes[name]();
    return name;
  };
}

/** When it was read is the only difference there may be. */
function contentOf({ fetchedAt, ...content }: { fetchedAt: string }) {
  return content;
}

describe.each([
  { key: 'may see events', lacking: [], laterMs: 0 },
  // What a dashboard does not show is read again after half a minute, and settings
  // when they are some minutes old, as without a follower.
  { key: 'may not see events', lacking: ['EventView'], laterMs: 11 * 60_000 },
])('what is followed with a key that $key', ({ lacking, laterMs }) => {
  const octopus = setUpOctopus({ lacking });
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
      pass(0);
      const change = createWorld(octopus, await createShop(octopus), next);
      let leader = createReplica(octopus, entities, stores);
      let other = createReplica(octopus, entities, stores);
      let follower = await leader.follower();
      await follower.look({ nextMs: 5_000 });
      const done: string[] = [];
      let rows: string[] | undefined;

      for (let step = 0; done.length < IN_A_HISTORY; step += 1) {
        for (let many = Math.ceil(next() * 3); many > 0; many -= 1) {
          done.push(await change());
          pass(Math.ceil(next() * 90_000));
        }
        if (next() < 0.15) {
          octopus.sandbox.addFault({
            route: '/api/{spaceId}/dashboard',
            times: 1,
            effect: { type: 'error', status: 404 },
          });
          await follower.look({ nextMs: 5_000 });
          octopus.sandbox.clearFaults();
          pass(5_000);
        }
        if (next() < 0.1) {
          // A restart, and another replica takes over.
          [leader, other] = [other, createReplica(octopus, entities, stores)];
          stores.cached.clear();
          follower = await leader.follower();
        }
        // What a replica remembers of the rows it has read is older than that.
        pass(2_000);
        await follower.look({ nextMs: 5_000 });
        if (laterMs > 0 && step % 5 === 4) {
          pass(laterMs);
          await follower.look({ nextMs: 5_000 });
          pass(31_000);
          await follower.look({ nextMs: 5_000 });
        }
        const isCompared = laterMs === 0 || step % 5 === 4;
        for (const word of isCompared ? WORDS : []) {
          const fresh = createReplica(octopus, entities, undefined);
          const expected = await fresh.read(word);
          for (const replica of [leader, other]) {
            const seen = contentOf(await replica.view(word));
            const after = done.slice(-5);
            expect({ after, ...seen }).toEqual({
              after,
              ...contentOf(expected),
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
      await follower.look({ nextMs: 5_000 });
      pass(2_000);
      await follower.look({ nextMs: 5_000 });
      const looked = jest.fn();
      const successor = await other.follower({ looked });
      for (const seconds of [2, 30, 70, 70]) {
        pass(seconds * 1_000);
        await successor.look({ nextMs: 100_000 });
      }
      expect(looked.mock.calls).toEqual(
        Array(4).fill([expect.objectContaining({ changes: 0, waiting: 0 })]),
      );
      const space = [...stores.rows].find(([key]) => /Spaces-1$/.test(key));
      expect(space![1].length).toBeLessThan(MOST_BYTES);
    },
  );
});
