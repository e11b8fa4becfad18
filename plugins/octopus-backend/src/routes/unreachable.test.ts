import { createRelease, deploy } from '../__testUtils__/history';
import { setUpShop } from '../__testUtils__/setUpShop';

const portal = setUpShop();
const { octopus } = portal;
// The only server error that the client does not retry, so that the test does
// not have to wait.
const message = 'We received a request for a version-controlled resource';
const outage = { effect: { type: 'error', status: 500, message } } as const;

/** Lets the backend's clock jump ahead. */
const wait = (seconds: number) => {
  const later = Date.now() + seconds * 1000;
  jest.spyOn(Date, 'now').mockReturnValue(later);
};
afterEach(() => jest.restoreAllMocks());

describe('while Octopus cannot be reached', () => {
  it('the last that is known is shown, with its age and the reason', async () => {
    await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
    const before = await portal.get('project');
    octopus.sandbox.addFault(outage);
    wait(600);
    const { status, body } = await portal.get('project');
    expect(status).toBe(200);
    expect(body.stale).toEqual({ message: expect.stringContaining(message) });
    expect({ ...body, stale: undefined }).toEqual(before.body);

    octopus.clear();
    await portal.get('project');
    expect(octopus.count()).toBe(0);

    octopus.sandbox.clearFaults();
    wait(15);
    const after = await portal.get('project');
    expect(after.body.stale).toBeUndefined();
  });

  it('an error is shown where nothing is known', async () => {
    octopus.sandbox.addFault(outage);
    const { status, body } = await portal.get('project');
    expect(status).toBe(503);
    expect(body.error.name).toBe('ServiceUnavailableError');
    expect(body.error.reason).toBeUndefined();
  });

  it('nothing is shown of a project that is gone', async () => {
    await portal.get('project');
    octopus.sandbox.addFault({
      route: '/api/{spaceId}/projects/{id}',
      effect: { type: 'error', status: 404 },
    });
    wait(600);
    const { status, body } = await portal.get('project');
    expect(status).toBe(404);
    expect(body.error.reason).toBe('projectNotFound');
  });

  it('a deployment whose answer was lost is not tried twice', async () => {
    const releaseId = await createRelease(octopus, 'Shop', '1.0.0', {
      ChannelName: 'Mainline',
    });
    await portal.get('project');
    octopus.sandbox.addFault({
      method: 'POST',
      effect: { type: 'lostAnswer', by: 'reset' },
    });
    const { status } = await portal.post('deployments', {
      releaseId,
      environmentId: portal.shop.environments.Development,
    });
    expect(status).toBe(503);
    expect((await octopus.get('/deployments')).TotalResults).toBe(1);
    expect(portal.plugin.audit.fail).toHaveBeenCalledTimes(1);
    // The page shows the result.
    const { body } = await portal.get('project');
    expect(body.isActive).toBe(true);
  });
});

describe('while the server fails at less important questions', () => {
  it('the view does without their answers, and does not ask again soon', async () => {
    await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
    await deploy(octopus, 'Shop', '1.0.0', 'Development');
    octopus.pass(600);
    await portal.get('project');
    octopus.sandbox.addFault({
      ...outage,
      route: '/api/{spaceId}/deployments',
    });
    const costs = [];
    for (const _ of Array(3)) {
      wait(31);
      octopus.clear();
      const { body } = await portal.get('project');
      expect(body.stale).toBeUndefined();
      expect(body.isPartial).toBeUndefined();
      costs.push(octopus.count());
    }
    // One request besides the progression (and the name of the space), then none.
    expect(costs).toEqual([3, 1, 1]);
    octopus.sandbox.clearFaults();
    wait(600);
    await portal.get('project');
    wait(6);
    const { body } = await portal.get('project');
    expect(body.releases[0].deployments[0].deployedBy).toEqual(
      expect.any(String),
    );
  });
});

describe('while a deployment runs', () => {
  it('is read anew after five seconds, and pages are told of changes only', async () => {
    await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
    await deploy(octopus, 'Shop', '1.0.0', 'Development');
    // The first two loads complete the view.
    await portal.get('project');
    wait(6);
    await portal.get('project');
    octopus.clear();
    portal.plugin.publish.mockClear();
    await portal.get('project');
    expect(octopus.count()).toBe(0);
    wait(6);
    octopus.pass(600);
    const { body } = await portal.get('project');
    expect(body.isActive).toBe(false);
    // The progression, and the running runbooks of the space.
    expect(octopus.count()).toBe(2);
    expect(portal.plugin.publish).toHaveBeenCalledTimes(1);
    wait(31);
    await portal.get('project');
    expect(portal.plugin.publish).toHaveBeenCalledTimes(1);
  });
});
