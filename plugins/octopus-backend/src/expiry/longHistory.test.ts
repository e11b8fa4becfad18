import { formatFeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';
import { createRelease } from '../__testUtils__/history';
import { setUpShop } from '../__testUtils__/setUpShop';
import { component } from '../__testUtils__/startPlugin';

const TASK = 'octopus-feature-branch-expiry';
const portal = setUpShop({
  entities: [
    component('stack', { 'octopus.com/project-slug': 'Spaces-1/shop-other' }),
  ],
});
const { octopus } = portal;

/** Lets the backend's clock jump ahead, and the server's with it. */
const pass = (seconds: number) => {
  const later = Date.now() + seconds * 1000;
  jest.spyOn(Date, 'now').mockReturnValue(later);
  octopus.pass(seconds);
};
const look = () => portal.plugin.scheduler.triggerTask(TASK);
/** The requests that a check costs. */
const costOf = async () => {
  octopus.clear();
  await look();
  return octopus.count();
};
const removed = async (): Promise<string[]> => {
  const { Items } = await octopus.get('/runbookRuns?take=1000');
  return Items.map(({ Comments }: any) => Comments.match(/e":"(\w+)"/)[1]);
};

describe('feature branches after hundreds of other deployments', () => {
  beforeEach(() => {
    // The records must be of the same day as the sandbox's clock.
    jest.spyOn(Date, 'now').mockReturnValue(octopus.now());
  });
  afterEach(() => jest.restoreAllMocks());

  const deployer = async () => {
    const environmentId = portal.shop.environments['Feature Branch'];
    const releaseId = await createRelease(octopus, 'Shop', '1.1.0-blue', {
      ChannelName: 'Feature Branches',
    });
    const { Form } = await octopus.get(
      `/releases/${releaseId}/deployments/preview/${environmentId}`,
    );
    return async (namespace: string, expiresInMinutes?: number) => {
      await octopus.post('/deployments', {
        ReleaseId: releaseId,
        EnvironmentId: environmentId,
        FormValues: { [Form.Elements[0].Name]: namespace },
        Comments: formatFeatureBranchRecord({
          namespace,
          ...(expiresInMinutes && {
            expiresAt: new Date(
              Date.now() + expiresInMinutes * 60_000,
            ).toISOString(),
          }),
        }),
      });
      pass(300);
    };
  };

  it('are deleted, and cost little from then on', async () => {
    const deployTo = await deployer();
    await deployTo('blue', 60);
    for (let count = 0; count < 400; count += 1) {
      await deployTo('green');
    }
    await look();
    expect(await removed()).toEqual(['blue']);

    pass(600);
    await look();
    // Runbooks, projects, and the first page of deployments.
    expect(await costOf()).toBe(3);
    await deployTo('red', 5);
    await look();
    expect(await removed()).toEqual(['red', 'blue']);
  }, 60_000);

  it('cost little however many were deleted', async () => {
    const deployTo = await deployer();
    for (let count = 0; count < 120; count += 1) {
      await deployTo(`old${count}`, 5);
    }
    await look();
    pass(24 * 60 * 60);
    await look();
    expect(await removed()).toHaveLength(120);
    expect(await costOf()).toBe(3);
  }, 60_000);

  it('are found by the next look where a list breaks off', async () => {
    const deployTo = await deployer();
    await deployTo('blue', 5);
    for (let count = 0; count < 150; count += 1) {
      await deployTo('green');
    }
    octopus.sandbox.addFault({
      method: 'GET',
      route: '/api/{spaceId}/deployments',
      nth: 2,
      effect: { type: 'error', status: 403, message: 'No second page' },
    });
    await look();
    octopus.sandbox.clearFaults();
    expect(await removed()).toEqual([]);
    pass(60);
    await look();
    expect(await removed()).toEqual(['blue']);
  }, 60_000);
});
