import { createReplica } from '../__testUtils__/setUpFollower';
import { createShop } from '../__testUtils__/createShop';
import {
  createRelease,
  deleteNamespace,
  deploy,
} from '../__testUtils__/history';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import { openProject } from '../target/openProject';
import { ProjectTarget } from '../target/ProjectTarget';
import { OptionalReads, RequestBudget } from './OptionalReads';
import { UNLIMITED } from './limits';
import { readRemovals } from './readRemovals';

const octopus = setUpOctopus();

const allow = (requests: number) =>
  new OptionalReads(new RequestBudget(requests));

/** A project with namespaces of which one was deleted, in a backend of its own. */
async function openShop() {
  await createShop(octopus);
  await createRelease(octopus, 'Shop', '1.1.0-blue', {
    ChannelName: 'Feature Branches',
  });
  await deploy(octopus, 'Shop', '1.1.0-blue', 'Feature Branch', {
    'Kubernetes.Namespace': 'blue',
  });
  await deleteNamespace(octopus, 'Shop Other', 'blue');
  octopus.pass(600);
  const { ctx } = createReplica(octopus, [], undefined);
  const target: ProjectTarget = await openProject(ctx, {
    instance: 'main',
    spaceId: 'Spaces-1',
    project: 'shop',
  });
  octopus.clear();
  return { ctx, target };
}

const WHOLE = {
  removals: [expect.objectContaining({ namespace: 'blue', state: 'Success' })],
  isPartial: false,
};

describe('readRemovals', () => {
  it('leaves nothing out for who may send all requests because somebody else may not', async () => {
    const { ctx, target } = await openShop();
    expect(await readRemovals(ctx, target, allow(1))).toEqual({
      removals: [],
      isPartial: true,
    });
    expect(await readRemovals(ctx, target, allow(UNLIMITED))).toEqual(WHOLE);
  });

  it('does so also while somebody else is reading', async () => {
    const { ctx, target } = await openShop();
    const [, found] = await Promise.all([
      readRemovals(ctx, target, allow(1)),
      readRemovals(ctx, target, allow(UNLIMITED)),
    ]);
    expect(found).toEqual(WHOLE);
  });

  it('shares what is left out among those who may not send more', async () => {
    const { ctx, target } = await openShop();
    await readRemovals(ctx, target, allow(1));
    octopus.clear();
    expect((await readRemovals(ctx, target, allow(2))).isPartial).toBe(true);
    expect(octopus.count()).toBe(0);
  });

  it('does not repeat at once what made the server fail', async () => {
    const { ctx, target } = await openShop();
    octopus.sandbox.addFault({
      route: '/api/{spaceId}/runbookRuns',
      times: 100,
      effect: { type: 'error', status: 503 },
    });
    const failing = allow(UNLIMITED);
    await readRemovals(ctx, target, failing);
    expect(failing.isFailing).toBe(true);
    octopus.clear();
    const next = allow(UNLIMITED);
    expect((await readRemovals(ctx, target, next)).isPartial).toBe(true);
    expect(octopus.count()).toBe(0);
    expect(next.isFailing).toBe(false);
  });
});
