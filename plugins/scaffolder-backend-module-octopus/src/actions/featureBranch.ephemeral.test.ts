import {
  branchSlug,
  parseFeatureBranchRecord,
} from '@octopus-backstage/plugin-octopus-node';
import { addEphemeral } from '../featureBranch/__testUtils__/addEphemeral';
import { octopubPortal } from '../featureBranch/__testUtils__/octopubPortal';

jest.setTimeout(60_000);

const pricing = {
  entityRef: 'component:default/octopub-products',
  branch: 'pricing',
  mode: 'ephemeral',
};

describe('octopus:feature-branch, in an ephemeral environment', () => {
  const portal = octopubPortal();
  const { deploy, remove, get, list, sandbox } = portal;
  const environments = () => list('/environments/v2?type=Ephemeral');
  const deploymentsIn = async (environmentId: string) =>
    list(`/deployments?environments=${environmentId}`);
  const stateOf = async (taskId: string) =>
    (await get(`/tasks/${taskId}`)).State;

  it('makes the environment, has it provisioned, and deploys the build', async () => {
    await addEphemeral(portal);
    const { outputs } = await deploy(pricing);

    const [environment, ...others] = await environments();
    expect(others).toEqual([]);
    expect(environment.Name).toBe('pricing');
    const [deployment, ...more] = await deploymentsIn(environment.Id);
    expect(more).toEqual([]);
    expect(await stateOf(deployment.TaskId)).toBe('Success');
    expect(parseFeatureBranchRecord(deployment.Comments)).toMatchObject({
      namespace: 'pricing',
      branch: 'pricing',
    });
    expect(outputs).toMatchObject({
      namespace: 'pricing',
      version: '0.3.5-pricing.2',
      summary: expect.stringContaining(
        'runs in the ephemeral environment **pricing**.',
      ),
    });
    expect(outputs.copy).toBeUndefined();
    const runs = await list(`/runbookRuns?environments=${environment.Id}`);
    expect(runs).toHaveLength(1);
  });

  it('does nothing twice, and deploys the next build', async () => {
    await addEphemeral(portal);
    await deploy(pricing);
    await deploy(pricing);
    const [environment] = await environments();
    expect(await deploymentsIn(environment.Id)).toHaveLength(1);

    await sandbox.publishPackage(
      'octopussamples/octopub-products-microservice',
      '0.3.5-pricing.3',
    );
    const { outputs } = await deploy(pricing);
    expect(outputs.version).toBe('0.3.5-pricing.3');
    expect(await environments()).toHaveLength(1);
    expect(await deploymentsIn(environment.Id)).toHaveLength(2);
  });

  it('leaves a branch in the environment that it has from before', async () => {
    await addEphemeral(portal);
    const image = 'octopussamples/octopub-products-microservice';
    const former = 'fix-login-5e870e';
    const input = { ...pricing, branch: 'fix/login' };
    await sandbox.publishPackage(image, `0.3.6-${former}.1`);
    await deploy({ ...input, namespace: former });
    await sandbox.publishPackage(image, `0.3.7-${branchSlug('fix/login')}.1`);
    const { outputs } = await deploy(input);

    expect(outputs).toMatchObject({
      namespace: former,
      version: `0.3.7-${branchSlug('fix/login')}.1`,
    });
    // The branch that is called so has an environment of its own.
    const other = `0.3.8-${branchSlug(former)}.1`;
    await sandbox.publishPackage(image, other);
    expect((await deploy({ ...input, branch: former })).outputs).toMatchObject({
      namespace: branchSlug(former),
      version: other,
    });
    expect(await environments()).toHaveLength(2);
  });

  it('finds the environment again whose answer was lost', async () => {
    await addEphemeral(portal);
    sandbox.addFault({
      method: 'POST',
      route: '/api/{spaceId}/projects/{projectId}/environments/ephemeral',
      times: 1,
      effect: { type: 'lostAnswer', by: 'reset' },
    });
    await deploy(pricing);

    expect(await environments()).toHaveLength(1);
  });

  it('is deprovisioned in the end', async () => {
    await addEphemeral(portal);
    await deploy(pricing);
    const outputs = await remove({ namespace: 'pricing', mode: 'ephemeral' });

    expect(await stateOf(outputs.taskId)).toBe('Success');
    expect(outputs.summary).toMatch(
      /^The ephemeral environment \*\*pricing\*\* was removed/,
    );
    expect(await environments()).toEqual([]);
    await expect(
      remove({ namespace: 'pricing', mode: 'ephemeral' }),
    ).rejects.toThrow("There is no ephemeral environment 'pricing'");
  });

  it.each<[string, object | undefined, object, string, RegExp]>([
    [
      'a service without a channel for it',
      undefined,
      {},
      'NotFoundError',
      /no channel for ephemeral environments/,
    ],
    [
      'a channel that deploys by itself',
      {
        AutomaticEphemeralEnvironmentDeployments: true,
        EphemeralEnvironmentNameTemplate: '#{Octopus.Release.Number}',
      },
      {},
      'ConflictError',
      /deploys to them by itself/,
    ],
    [
      'a name that is too long',
      {},
      { namespace: 'x'.repeat(51) },
      'InputError',
      /at most 50 characters/,
    ],
    [
      'the name of an environment',
      {},
      { namespace: 'production' },
      'InputError',
      /environment 'Production'/,
    ],
    [
      'a time of removal, which Octopus decides on',
      {},
      { expiresIn: '7 days' },
      'InputError',
      /'expiresIn' is for namespaces/,
    ],
    [
      'a version with no prerelease part',
      {},
      { version: '0.3.4' },
      'InputError',
      /no prerelease part/,
    ],
  ])('refuses %s', async (_, channel, input, name, message) => {
    if (channel) {
      await addEphemeral(portal, channel);
    }

    await expect(deploy({ ...pricing, ...input })).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
    expect(await environments()).toEqual([]);
  });

  it('refuses an environment that another branch is in', async () => {
    await addEphemeral(portal);
    await deploy({ ...pricing, namespace: 'shared' });
    await sandbox.publishPackage(
      'octopussamples/octopub-products-microservice',
      '0.3.6-other.1',
    );

    await expect(
      deploy({ ...pricing, branch: 'other', namespace: 'shared' }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/holds the branch 'pricing'/),
    });
  });
});
