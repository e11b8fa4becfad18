import { Entity } from '@backstage/catalog-model';
import { environmentState } from '@octopus-backstage/plugin-octopus-common';
import { random } from '@octopus-backstage/emulator-octopus/testing';
import { createRelease } from '../__testUtils__/history';
import { scheduler } from '../__testUtils__/schedule';
import { setUpShop } from '../__testUtils__/setUpShop';
import { component } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

const SEED = Number(process.env.ORDER_SEED ?? 20261129);
const HISTORIES = 6;
const REQUESTS = 16;
const MAINLINE = 2;
const DAY = 24 * 3600;
const NAMESPACES = ['blue', 'green'];

const octopub: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'octopub', namespace: 'default' },
  spec: { owner: 'guests' },
  relations: [{ type: 'hasPart', targetRef: 'component:default/shop' }],
};
const portal = setUpShop({
  entities: [
    octopub,
    // Its project has the runbook that deletes namespaces.
    component('stack', { 'octopus.com/project-slug': 'Spaces-1/shop-other' }),
  ],
});
const { octopus } = portal;
const { deployAt, deleteAt } = scheduler(octopus, () => portal.shop);

const pass = (seconds: number) => {
  octopus.pass(seconds);
  jest.spyOn(Date, 'now').mockReturnValue(octopus.now());
};
afterEach(() => jest.restoreAllMocks());

const page = async () => {
  for (;;) {
    const { body } = await portal.get('project');
    if (!body.isPartial) {
      return body;
    }
    pass(6);
  }
};

/** What a request was for, by the id of its task. */
type Requests = Map<string, { namespace?: string; version?: string }>;

/**
 * The task that deployed what runs in each slot, from the times at which the tasks
 * really ran.
 */
async function truth(requests: Requests) {
  const { Items } = await octopus.get('/tasks?take=1000');
  const done = Items.filter(
    ({ Id, State }: any) => requests.has(Id) && State === 'Success',
  ).sort((a: any, b: any) => (a.CompletedTime < b.CompletedTime ? -1 : 1));
  const runs: Record<string, string> = {};
  for (const { Id, CompletedTime } of done) {
    const { namespace, version } = requests.get(Id)!;
    const isGone = done.some(
      (other: any) =>
        version &&
        namespace &&
        requests.get(other.Id)!.namespace === namespace &&
        !requests.get(other.Id)!.version &&
        CompletedTime <= other.StartTime,
    );
    if (version && !isGone) {
      runs[namespace ?? 'Development'] = Id;
    }
  }
  return runs;
}

describe('any order of asking and taking effect', () => {
  it.each(Array.from({ length: HISTORIES }, (_, index) => SEED + index))(
    'page, grid and expiry agree on what runs (ORDER_SEED=%i)',
    async seed => {
      const next = random(seed);
      const pick = <T>(items: readonly T[]) =>
        items[Math.floor(next() * items.length)];
      pass(0);
      // Fewer than are asked for: some go to Development twice, and a progression
      // shows only the deployment of a release that was asked for last.
      const mainline: { version: string; id: string }[] = [];
      for (let patch = 0; patch < MAINLINE; patch += 1) {
        const version = `1.0.${patch}`;
        mainline.push({
          version,
          id: await createRelease(octopus, 'Shop', version),
        });
      }
      const branch = await Promise.all(
        ['1.0.0-a', '1.1.0-b'].map(async version => ({
          version,
          id: await createRelease(octopus, 'Shop', version, {
            ChannelName: 'Feature Branches',
          }),
        })),
      );
      const requests: Requests = new Map();
      for (let count = 0; count < REQUESTS; count += 1) {
        const due = next() < 0.5 ? undefined : Math.ceil(next() * 1500);
        const kind = next();
        const namespace = kind < 0.6 ? undefined : pick(NAMESPACES);
        const { id, version } = pick(namespace ? branch : mainline);
        const isDeletion = kind > 0.85;
        const { TaskId } = isDeletion
          ? await deleteAt(namespace!, { in: due })
          : await deployAt(id, namespace ? 'Feature Branch' : 'Development', {
              in: due,
              namespace,
              expiresIn: DAY,
            });
        requests.set(TaskId, { namespace, ...(!isDeletion && { version }) });
        pass(Math.ceil(next() * 200));
        if (next() < 0.3) {
          await page();
        }
      }
      pass(3600);

      const runs = await truth(requests);
      // After an hour all settings are read again, which leaves no request for the
      // deletions: they come with a later load.
      for (let load = 0; load < 3; load += 1) {
        await page();
        pass(31);
      }
      const view = await page();
      const shown = Object.fromEntries(
        Object.values(portal.shop.environments).flatMap(id =>
          environmentState(view, id).slots.map(slot => [
            slot.namespace ?? 'Development',
            slot.deployed?.taskId,
          ]),
        ),
      );
      expect(shown).toEqual(runs);

      const { body } = await portal.plugin.get('default/system/octopub/system');
      const { current, featureBranches = [] } = body.rows[0];
      const { Development, ...namespaces } = runs;
      expect(current.Development?.taskId).toBe(Development);
      expect(
        Object.fromEntries(
          featureBranches.map((each: any) => [each.namespace, each.taskId]),
        ),
      ).toEqual(namespaces);

      pass(2 * DAY);
      const { TotalResults: before } = await octopus.get('/runbookRuns');
      await portal.plugin.scheduler.triggerTask(
        'octopus-feature-branch-expiry',
      );
      const { Items } = await octopus.get('/runbookRuns?take=1000');
      const deleted = Items.slice(0, Items.length - before).map(
        ({ Comments }: any) => Comments.match(/e":"(\w+)"/)[1],
      );
      expect(deleted.sort()).toEqual(Object.keys(namespaces).sort());
    },
  );
});
