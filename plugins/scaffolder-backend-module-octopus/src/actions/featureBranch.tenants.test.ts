import { deployedIn } from '../featureBranch/__testUtils__/deployedIn';
import {
  pricing,
  PRODUCTS,
  STACK,
} from '../featureBranch/__testUtils__/octopub';
import { octopubPortal } from '../featureBranch/__testUtils__/octopubPortal';
import { attemptOf, refusal } from '../featureBranch/__testUtils__/refusal';

jest.setTimeout(90_000);

const OCTOPUB = [STACK, PRODUCTS, 'EKS Octopub Audits', 'EKS Octopub Frontend'];

describe('octopus:feature-branch for a tenant', () => {
  const portal = octopubPortal();
  const { deploy, remove, get, put, post, list, pass } = portal;

  const named = async (kind: string, name: string) =>
    (await get(`/${kind}/all`)).find(({ Name }: any) => Name === name);
  const setMode = async (project: string, TenantedDeploymentMode: string) => {
    const found = await named('projects', project);
    await put(`/projects/${found.Id}`, { ...found, TenantedDeploymentMode });
  };

  /** Makes the projects ones for tenants, and a tenant that may be deployed for. */
  const setUp = async (
    mode = 'Tenanted',
    environments = ['Development', 'Feature Branch'],
  ): Promise<string> => {
    for (const project of OCTOPUB) {
      await setMode(project, mode);
    }
    const projects = await Promise.all(
      OCTOPUB.map(name => named('projects', name)),
    );
    const places = await Promise.all(
      environments.map(name => named('environments', name)),
    );
    const { Id } = await post('/tenants', {
      Name: 'Whale',
      ProjectEnvironments: Object.fromEntries(
        projects.map(project => [project.Id, places.map(place => place.Id)]),
      ),
    });
    for (const machine of await get('/machines/all')) {
      await put(`/machines/${machine.Id}`, {
        ...machine,
        TenantedDeploymentParticipation: 'TenantedOrUntenanted',
        TenantIds: [Id],
      });
    }
    return Id;
  };

  /** Deploys to Development as somebody in Octopus would. */
  const start = async (project: string, version: string, TenantId?: string) => {
    const { Id } = await named('projects', project);
    const release = await get(`/projects/${Id}/releases/${version}`);
    const environment = await named('environments', 'Development');
    await post('/deployments', {
      ReleaseId: release.Id,
      EnvironmentId: environment.Id,
      TenantId,
    });
    pass(60);
    await list('/tasks');
  };

  /** What was deployed to feature branches, and for whom. */
  const inBranches = async () => {
    const environment = await named('environments', 'Feature Branch');
    const tenantOf = new Map(
      (await list('/deployments')).map((each: any) => [each.Id, each]),
    );
    const all = [...tenantOf.values()].filter(
      ({ EnvironmentId }) => EnvironmentId === environment.Id,
    );
    return Promise.all(
      all.map(async ({ ReleaseId, ProjectId, TenantId }) => ({
        project: (await get(`/projects/${ProjectId}`)).Name,
        version: (await get(`/releases/${ReleaseId}`)).Version,
        TenantId,
      })),
    );
  };
  /** Versions of the stack that have run in Development, the oldest first. */
  const stackVersions = async () =>
    (await deployedIn(portal))
      .filter(
        each =>
          each.project === STACK &&
          each.environment === 'Development' &&
          each.state === 'Success',
      )
      .map(({ version }) => version);

  it('copies what runs for that tenant, and deploys the build for it', async () => {
    const before = await inBranches();
    const whale = await setUp();
    const versions = await stackVersions();
    const last = versions[versions.length - 1];
    await start(STACK, last, whale);
    const { outputs } = await deploy({ ...pricing, tenant: 'whale' });

    expect(outputs.copy.version).toBe(last);
    const after = (await inBranches()).slice(0, -before.length || undefined);
    expect(after.length).toBeGreaterThan(OCTOPUB.length - 1);
    expect([...new Set(after.map(({ TenantId }) => TenantId))]).toEqual([
      whale,
    ]);
    expect(after[0]).toMatchObject({
      project: PRODUCTS,
      version: outputs.version,
    });

    // Once more: nothing is repeated.
    const count = (await list('/deployments')).length;
    await deploy({ ...pricing, tenant: whale });
    expect(await list('/deployments')).toHaveLength(count);
  });

  it('copies a service that was deployed for it on its own', async () => {
    const whale = await setUp();
    const versions = await stackVersions();
    await start(STACK, versions[versions.length - 1], whale);
    await start(PRODUCTS, '0.3.3', whale);
    const { outputs } = await deploy({ ...pricing, tenant: 'Whale' });

    const { Id } = await named('projects', STACK);
    const release = await get(
      `/projects/${Id}/releases/${outputs.copy.version}`,
    );
    expect(
      release.SelectedPackages.map(({ Version }: any) => Version),
    ).toContain('0.3.3');
    const passing = (await list('/deployments')).filter(
      ({ ReleaseId }: any) => ReleaseId === release.Id,
    );
    expect(passing.map(({ TenantId }: any) => TenantId)).toEqual([
      whale,
      whale,
    ]);
  });

  it('removes the namespace for the tenant whose it is', async () => {
    const whale = await setUp();
    const versions = await stackVersions();
    await start(STACK, versions[versions.length - 1], whale);
    const { outputs } = await deploy({ ...pricing, tenant: 'Whale' });
    const runbook = await named('runbooks', 'Delete Feature Branch');
    await put(`/runbooks/${runbook.Id}`, {
      ...runbook,
      MultiTenancyMode: 'Tenanted',
    });
    const { runbookRunId } = await remove({ namespace: outputs.namespace });
    expect(await get(`/runbookRuns/${runbookRunId}`)).toMatchObject({
      TenantId: whale,
    });
  });

  it('shares no namespace with another tenant, or with nobody', async () => {
    const whale = await setUp('TenantedOrUntenanted');
    const versions = await stackVersions();
    await start(STACK, versions[versions.length - 1], whale);
    await deploy({ ...pricing, tenant: 'Whale' });
    await expect(deploy({ ...pricing, untenanted: true })).rejects.toThrow(
      new RegExp(
        `'feature-pricing' holds the branch 'pricing' for ${whale}, and not for no tenant`,
      ),
    );
    await deploy({ ...pricing, untenanted: true, namespace: 'mine' });
    await expect(
      deploy({ ...pricing, tenant: 'Whale', namespace: 'mine' }),
    ).rejects.toThrow(/for no tenant, and not for the tenant 'Whale'/);
  });

  describe('refuses, before anything is made', () => {
    const attempt = (input: object) =>
      attemptOf(
        () => deploy({ ...pricing, ...input }),
        async () => (await deployedIn(portal)).length,
      );

    it.each<[string, object, string, RegExp]>([
      ['an unknown one', { tenant: 'Orca' }, 'NotFoundError', /are: Whale/],
      [
        'one and none at once',
        { tenant: 'Whale', untenanted: true },
        'InputError',
        /^Give either a tenant or 'untenanted', not both$/,
      ],
      [
        'one in an ephemeral environment',
        { tenant: 'Whale', mode: 'ephemeral' },
        'InputError',
        /'tenant' is for namespaces/,
      ],
      [
        'one for whom nothing runs',
        { tenant: 'Whale' },
        'NotFoundError',
        /runs in Development for the tenant 'Whale'/,
      ],
    ])('%s', async (_, input, name, message) => {
      await setUp();
      expect(await attempt(input)).toEqual(refusal(name, message));
    });

    it('one that is disabled', async () => {
      const whale = await setUp();
      const found = await get(`/tenants/${whale}`);
      await put(`/tenants/${whale}`, { ...found, IsDisabled: true });
      expect(await attempt({ tenant: 'Whale' })).toEqual(
        refusal('InputError', /'Whale' is disabled/),
      );
    });

    it('one that is missing in the environment of feature branches', async () => {
      await setUp('Tenanted', ['Development']);
      expect(await attempt({ tenant: 'Whale' })).toEqual(
        refusal(
          'InputError',
          /'Whale' is not connected to Feature Branch for .*'_ Deploy EKS Octopub Stack'/,
        ),
      );
    });

    it('one where no project is for tenants', async () => {
      await setUp('Untenanted');
      expect(await attempt({ tenant: 'Whale' })).toEqual(
        refusal(
          'InputError',
          /None of the projects allows tenanted deployments/,
        ),
      );
    });

    it('one where the stack is for none', async () => {
      await setUp();
      await setMode(STACK, 'Untenanted');
      expect(await attempt({ tenant: 'Whale' })).toEqual(
        refusal(
          'InputError',
          /'_ Deploy EKS Octopub Stack' does not allow tenanted deployments, so it cannot copy/,
        ),
      );
    });
  });
});
