import { createShop } from '../__testUtils__/createShop';
import { deleteNamespace } from '../__testUtils__/history';
import { createReplica } from '../__testUtils__/setUpFollower';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import { jumpAhead } from '../__testUtils__/setUpRestarts';
import { openProject } from '../target/openProject';
import { OptionalReads, RequestBudget } from './OptionalReads';
import { UNLIMITED } from './limits';
import { readRunning } from './readRunning';

const octopus = setUpOctopus();
const reads = () => new OptionalReads(new RequestBudget(UNLIMITED));

afterEach(() => jest.restoreAllMocks());

/** A project of which a runbook runs, in a backend of its own that follows nothing. */
async function openShop() {
  await createShop(octopus);
  await deleteNamespace(octopus, 'Shop Other', 'blue');
  const { ctx } = createReplica(octopus, [], undefined);
  const target = await openProject(ctx, {
    instance: 'main',
    spaceId: 'Spaces-1',
    project: 'shop-other',
  });
  octopus.clear();
  return { ctx, target };
}

describe('readRunning', () => {
  it('keeps for a few seconds that something runs', async () => {
    const { ctx, target } = await openShop();
    expect(await readRunning(ctx, target, reads())).toBe(true);
    expect(await readRunning(ctx, target, reads())).toBe(true);
    expect(octopus.count()).toBe(1);
    octopus.pass(600);
    jumpAhead(6);
    expect(await readRunning(ctx, target, reads())).toBe(false);
  });

  it('does not take a server that fails for one where nothing runs', async () => {
    const { ctx, target } = await openShop();
    octopus.sandbox.addFault({
      route: '/api/{spaceId}/tasks',
      // Which the client does not repeat.
      effect: {
        type: 'error',
        status: 500,
        message: 'We received a request for a version-controlled resource',
      },
    });
    const failing = reads();
    expect(await readRunning(ctx, target, failing)).toBe(false);
    expect(failing.isFailing).toBe(true);
    octopus.sandbox.clearFaults();
    jumpAhead(11);
    expect(await readRunning(ctx, target, reads())).toBe(true);
  });
});
