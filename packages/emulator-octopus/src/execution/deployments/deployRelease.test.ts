import {
  clockedSandbox,
  createRelease,
  createShop,
  deploy,
  Shop,
} from '../__testUtils__/shop';

const { api, clock } = clockedSandbox();
const LONG = 600;

let shop: Shop;
beforeEach(async () => {
  shop = await createShop(api);
  await createRelease(api, 'Shop');
});

const stateOf = async (id: string) => (await api.get(`/tasks/${id}`)).State;
const children = async () =>
  (await api.get(`/deployments?projects=${shop.service.Id}`)).Items;
const logOf = async (id: string) =>
  JSON.stringify((await api.get(`/tasks/${id}/details`)).ActivityLogs);
const deployStack = async (environment: string, variables = {}) =>
  (await deploy(api, 'Stack', '0.0.1', environment, variables)).ServerTaskId;

describe('Deploy a release', () => {
  it('chooses the newest release of the child when the parent is made', async () => {
    clock.pass(1);
    await createRelease(api, 'Shop', { ReleaseVersion: '0.0.0-hotfix' });
    const { ReleaseId } = await createRelease(api, 'Stack');
    const { SelectedPackages } = await api.get(`/releases/${ReleaseId}`);
    expect(SelectedPackages).toMatchObject([
      { ActionName: 'Deploy Shop', Version: '0.0.0-hotfix' },
    ]);
  });

  it('waits for the child, which is deployed to the same environment', async () => {
    await createRelease(api, 'Stack');
    const parent = await deployStack('Development');
    clock.pass(10);
    expect(await stateOf(parent)).toBe('Executing');
    const [child] = await children();
    expect(child).toMatchObject({
      EnvironmentId: shop.environments.Development,
      DeployedBy: 'admin',
    });
    expect(await stateOf(child.TaskId)).toBe('Executing');
    clock.pass(LONG);
    expect(await stateOf(child.TaskId)).toBe('Success');
    expect(await stateOf(parent)).toBe('Success');
    const { CompletedTime } = await api.get(`/tasks/${child.TaskId}`);
    const after = await api.get(`/tasks/${parent}`);
    expect(Date.parse(after.CompletedTime)).toBeGreaterThanOrEqual(
      Date.parse(CompletedTime),
    );
  });

  it('leaves out a child that runs there already', async () => {
    await createRelease(api, 'Stack');
    await deployStack('Development');
    clock.pass(LONG);
    const again = await deployStack('Development');
    clock.pass(LONG);
    expect(await stateOf(again)).toBe('Success');
    expect(await children()).toHaveLength(1);
    expect(await logOf(again)).toContain('is the current release');
  });

  it('passes variables on, which answer the prompts of the child', async () => {
    await createRelease(api, 'Stack');
    await deployStack('Development');
    clock.pass(LONG);
    const variables = { 'Kubernetes.Namespace': 'shop-42' };
    await deployStack('Branch', variables);
    clock.pass(LONG);
    await deployStack('Branch', variables);
    clock.pass(LONG);
    const inBranch = (await children()).filter(
      (item: any) => item.EnvironmentId === shop.environments.Branch,
    );
    expect(inBranch).toHaveLength(2);
    const set = await api.get(
      `/variables/${inBranch[0].ManifestVariableSetId}`,
    );
    expect(set.Variables).toMatchObject([
      { Name: 'Kubernetes.Namespace', Value: 'shop-42' },
    ]);
    expect(await logOf(inBranch[0].TaskId)).toContain('to shop-42');
  });

  it('fails when the lifecycle of the child does not allow the environment', async () => {
    const channel = await api.get(`/channels/${shop.mainline.Id}`);
    await createRelease(api, 'Stack');
    await api.put(`/channels/${channel.Id}`, {
      ...channel,
      LifecycleId: shop.lifecycles.branch,
    });
    const parent = await deployStack('Development');
    clock.pass(LONG);
    expect(await stateOf(parent)).toBe('Failed');
    expect(await logOf(parent)).toContain('cannot be deployed to environment');
  });

  it('fails with its child', async () => {
    await api.sandbox.failStep({ project: 'Shop', step: 'Security Scan' });
    await createRelease(api, 'Stack');
    const parent = await deployStack('Development');
    clock.pass(LONG);
    const [child] = await children();
    expect(await stateOf(child.TaskId)).toBe('Failed');
    const task = await api.get(`/tasks/${parent}`);
    expect(task).toMatchObject({
      State: 'Failed',
      HasWarningsOrErrors: true,
      ErrorMessage:
        'The deployment failed because one or more steps failed. Please see the deployment log for details.',
    });
  });

  it('fails when the release is gone', async () => {
    await createRelease(api, 'Stack');
    const release = await api.get(
      `/projects/${shop.service.Id}/releases/0.0.1`,
    );
    await api.remove(`/releases/${release.Id}`);
    const parent = await deployStack('Development');
    clock.pass(LONG);
    expect(await stateOf(parent)).toBe('Failed');
  });

  it('does not take its child with it when it is cancelled', async () => {
    await createRelease(api, 'Stack');
    const parent = await deployStack('Development');
    clock.pass(10);
    const [child] = await children();
    await api.post(`/tasks/${parent}/cancel`, {});
    clock.pass(5);
    expect(await stateOf(parent)).toBe('Canceled');
    expect(await stateOf(child.TaskId)).toBe('Executing');
    clock.pass(LONG);
    expect(await stateOf(child.TaskId)).toBe('Success');
  });
});
