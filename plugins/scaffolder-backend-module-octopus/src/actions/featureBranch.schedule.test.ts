import { formatFeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';
import { pricing, PRODUCTS } from '../featureBranch/__testUtils__/octopub';
import { octopubPortal } from '../featureBranch/__testUtils__/octopubPortal';

jest.setTimeout(60_000);

const WEEK = 7 * 24 * 60;
const FRONTEND_BRANCH = {
  project: 'EKS Octopub Frontend',
  branch: 'newbasket',
};

describe('octopus:feature-branch among scheduled deployments', () => {
  const portal = octopubPortal();
  const { deploy, remove, get, post, list, pass, clock, sandbox } = portal;

  /** As a person would in Octopus; `minutes`: when it is due. */
  const start = async (
    version: string,
    environmentName: string,
    options: { minutes?: number; namespace?: string; branch?: string } = {},
  ) => {
    const { minutes, namespace, branch } = options;
    const projects: any[] = await get('/projects/all');
    const project = projects.find(({ Name }) => Name === PRODUCTS);
    const environments: any[] = await get('/environments/all');
    const environment = environments.find(
      ({ Name }) => Name === environmentName,
    );
    const release = await get(`/projects/${project.Id}/releases/${version}`);
    const { Form } = await get(
      `/releases/${release.Id}/deployments/preview/${environment.Id}`,
    );
    return post('/deployments', {
      ReleaseId: release.Id,
      EnvironmentId: environment.Id,
      FormValues: Object.fromEntries(
        Form.Elements.map(({ Name }: any) => [Name, namespace]),
      ),
      ...(namespace && {
        Comments: formatFeatureBranchRecord({ namespace, branch }),
      }),
      ...(minutes && {
        QueueTime: new Date(clock.now() + minutes * 60_000).toISOString(),
      }),
    });
  };
  /** The version of Products in the copy of the namespace. */
  const copied = async (namespace: string) => {
    const releases = await list('/releases');
    const sets = new Map<string, any>();
    const versions = [];
    for (const each of await list('/deployments')) {
      const set =
        each.ManifestVariableSetId &&
        (sets.get(each.ManifestVariableSetId) ??
          (await get(`/variables/${each.ManifestVariableSetId}`)));
      const release = releases.find(({ Id }) => Id === each.ReleaseId);
      if (
        set?.Variables.some(({ Value }: any) => Value === namespace) &&
        /^0\.3\.\d+$/.test(release.Version)
      ) {
        versions.push(release.Version);
      }
    }
    return versions;
  };

  it('copies what ran last, not what was asked for last', async () => {
    await start('0.3.3', 'Development', { minutes: 20 });
    await start('0.3.4', 'Development');
    pass(60);
    await deploy(FRONTEND_BRANCH);
    expect(await copied('feature-newbasket')).toEqual(['0.3.3']);
  });

  it('copies what ran last, also when its release was asked for again in between', async () => {
    await start('0.3.3', 'Development', { minutes: 40 });
    await start('0.3.3', 'Development');
    pass(10);
    await start('0.3.4', 'Development');
    pass(60);
    await deploy(FRONTEND_BRANCH);
    expect(await copied('feature-newbasket')).toEqual(['0.3.3']);
  });

  it('copies an environment that is only planned to change', async () => {
    await start('0.3.3', 'Development', { minutes: WEEK });
    await deploy(FRONTEND_BRANCH);
    expect(await copied('feature-newbasket')).toEqual(['0.3.4']);
  });

  it.each(['planned', 'failed'])(
    'copies what runs where the same release is %s again',
    async how => {
      await start('0.3.3', 'Development');
      pass(60);
      if (how === 'failed') {
        // The stand-in runs what is due when it is asked: only then the next one fails.
        await list('/tasks');
        await sandbox.failStep({ project: PRODUCTS, step: 'Security Scan' });
      }
      await start('0.3.3', 'Development', {
        minutes: how === 'planned' ? WEEK : undefined,
      });
      pass(60);
      await deploy(FRONTEND_BRANCH);
      expect(await copied('feature-newbasket')).toEqual(['0.3.3']);
    },
  );

  it('does not copy an environment that is due to change', async () => {
    await start('0.3.4', 'Development');
    await start('0.3.3', 'Development', { minutes: 0.01 });
    pass(0.1);
    await expect(deploy(FRONTEND_BRANCH)).rejects.toThrow(
      /is being deployed to Development/,
    );
  });

  it.each([
    ['a plan holds', 5],
    ['a deployment brought back', 60],
  ])('leaves alone a namespace that %s', async (_, minutes) => {
    const namespace = 'shared';
    await deploy({ ...pricing, namespace });
    await start('0.3.5-pricing.2', 'Feature Branch', {
      namespace,
      branch: 'pricing',
      minutes: 30,
    });
    await remove({ namespace });
    pass(minutes);
    await expect(deploy({ ...FRONTEND_BRANCH, namespace })).rejects.toThrow(
      /holds the branch 'pricing'/,
    );
  });

  it('removes a namespace again that came back', async () => {
    const namespace = 'shared';
    await deploy({ ...pricing, namespace });
    await start('0.3.5-pricing.2', 'Feature Branch', {
      namespace,
      branch: 'pricing',
      minutes: 30,
    });
    const first = await remove({ namespace });
    pass(60);
    const second = await remove({ namespace });
    expect(second.runbookRunId).not.toBe(first.runbookRunId);
    expect(second.summary).toContain('was removed');
  });

  it('takes no plan for its own deployment', async () => {
    await deploy(pricing);
    await start('0.3.4', 'Feature Branch', {
      namespace: 'feature-pricing',
      branch: 'pricing',
      minutes: WEEK,
    });
    const deployments = (await list('/deployments')).length;
    await deploy(pricing);
    expect(await list('/deployments')).toHaveLength(deployments);
  });
});
