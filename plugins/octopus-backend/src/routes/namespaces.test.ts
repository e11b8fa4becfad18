import { formatFeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';
import {
  createRelease,
  deleteNamespace,
  deploy,
} from '../__testUtils__/history';
import { setUpShop } from '../__testUtils__/setUpShop';

const portal = setUpShop();
const { octopus } = portal;

const deployTo = async (version: string, namespace: string) => {
  const started = await deploy(octopus, 'Shop', version, 'Feature Branch', {
    'Kubernetes.Namespace': namespace,
  });
  octopus.pass(600);
  return started;
};
const branchRelease = (version: string) =>
  createRelease(octopus, 'Shop', version, { ChannelName: 'Feature Branches' });

/** Lets the backend's clock jump ahead. */
const wait = (seconds: number) => {
  const later = Date.now() + seconds * 1000;
  jest.spyOn(Date, 'now').mockReturnValue(later);
};
afterEach(() => jest.restoreAllMocks());

/**
 * Polls like a page until nothing is missing; no load takes more than four
 * requests.
 */
const settle = async (): Promise<any> => {
  for (let reading = 0; reading < 10; reading += 1) {
    octopus.clear();
    const { body } = await portal.get('project');
    expect(octopus.count()).toBeLessThanOrEqual(4);
    if (!body.isPartial) {
      return body;
    }
    wait(6);
  }
  throw new Error('The view stays partial');
};
const namespacesOf = ({ namespaceDeployments = [] }: any) =>
  namespaceDeployments.map(({ namespace, version, state, isRemoved }: any) =>
    [namespace, version, state, isRemoved && 'removed'].filter(Boolean),
  );

describe('namespaces of feature branches', () => {
  it('are all known, also where one release went to several', async () => {
    await branchRelease('1.1.0-blue');
    await deployTo('1.1.0-blue', 'blue');
    await deployTo('1.1.0-blue', 'green');
    expect(namespacesOf(await settle())).toEqual([
      ['green', '1.1.0-blue', 'Success'],
      ['blue', '1.1.0-blue', 'Success'],
    ]);
  });

  it('stay known at once when their release goes elsewhere', async () => {
    await branchRelease('1.1.0-blue');
    await deployTo('1.1.0-blue', 'blue');
    await settle();
    await deployTo('1.1.0-blue', 'green');
    wait(31);
    const { body } = await portal.get('project');
    expect(namespacesOf(body)).toEqual([
      ['green', '1.1.0-blue', 'Success'],
      ['blue', '1.1.0-blue', 'Success'],
    ]);
  });

  it('are known of releases that are not recent any more', async () => {
    await branchRelease('1.0.0-old');
    await deployTo('1.0.0-old', 'old');
    for (let patch = 0; patch < 25; patch += 1) {
      await branchRelease(`1.1.${patch}-new`);
      await deployTo(`1.1.${patch}-new`, 'new');
    }
    const view = await settle();
    expect(view.releases.map(({ version }: any) => version)).not.toContain(
      '1.0.0-old',
    );
    expect(namespacesOf(view)).toContainEqual(['old', '1.0.0-old', 'Success']);
  });

  it('cost one more request for all projects of the space, or none', async () => {
    await branchRelease('1.1.0-blue');
    await deployTo('1.1.0-blue', 'blue');
    await settle();
    octopus.clear();
    await portal.get('project');
    expect(octopus.count()).toBe(0);
    wait(31);
    await portal.get('project');
    expect(octopus.sandbox.requests().routes.map(({ route }) => route)).toEqual(
      expect.arrayContaining([
        '/api/{spaceId}/projects/{projectId}/progression',
        '/api/{spaceId}/runbookRuns',
        '/api/{spaceId}/tasks',
      ]),
    );
    expect(octopus.count()).toBe(3);
  });

  it('come with what was left word of them', async () => {
    const releaseId = await branchRelease('1.1.0-blue');
    const environmentId = portal.shop.environments['Feature Branch'];
    const preview = await octopus.get(
      `/releases/${releaseId}/deployments/preview/${environmentId}`,
    );
    const record = {
      namespace: 'blue',
      branch: 'feature/blue',
      expiresAt: '2026-11-05T08:00:00.000Z',
      owner: 'user:default/ada',
    };
    const deployAs = (Comments: string) =>
      octopus.post('/deployments', {
        ReleaseId: releaseId,
        EnvironmentId: environmentId,
        FormValues: { [preview.Form.Elements[0].Name]: 'blue' },
        Comments,
      });
    await deployAs(
      `Deployed by user:default/ada through Backstage\n${formatFeatureBranchRecord(
        record,
      )}`,
    );
    octopus.pass(600);
    await deployAs(formatFeatureBranchRecord({ ...record, namespace: 'red' }));
    octopus.pass(600);
    const { namespace, ...featureBranch } = record;
    const [foreign, own] = (await settle()).namespaceDeployments;
    expect(own).toMatchObject({
      namespace,
      featureBranch,
      deployedBy: 'user:default/ada',
    });
    expect(foreign.namespace).toBe('blue');
    expect(foreign.featureBranch).toBeUndefined();
  });

  it('are marked when they were deleted since', async () => {
    await branchRelease('1.1.0-blue');
    await deployTo('1.1.0-blue', 'blue');
    await deployTo('1.1.0-blue', 'green');
    await deleteNamespace(octopus, 'Shop Other', 'blue');
    const running = await settle();
    expect(namespacesOf(running)).toContainEqual([
      'blue',
      '1.1.0-blue',
      'Success',
    ]);
    octopus.pass(600);
    wait(31);
    expect(namespacesOf(await settle())).toEqual([
      ['green', '1.1.0-blue', 'Success'],
      ['blue', '1.1.0-blue', 'Success', 'removed'],
    ]);
    await deployTo('1.1.0-blue', 'blue');
    wait(31);
    expect(namespacesOf(await settle())[0]).toEqual([
      'blue',
      '1.1.0-blue',
      'Success',
    ]);
  });
});

describe('a runbook that runs', () => {
  it('makes the project active until it is done', async () => {
    await settle();
    wait(1);
    const { status } = await portal.post('runbook-runs', {
      runbookId: portal.shop.runbookId,
      environmentId: portal.shop.environments.Test,
    });
    expect(status).toBe(201);
    expect((await portal.get('project')).body.isActive).toBe(true);
    octopus.pass(600);
    wait(6);
    expect((await portal.get('project')).body.isActive).toBe(false);
  });
});
