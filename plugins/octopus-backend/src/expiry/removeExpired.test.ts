import { formatFeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';
import { mockServices } from '@backstage/backend-test-utils';
import { createRelease, deleteNamespace } from '../__testUtils__/history';
import { setUpShop } from '../__testUtils__/setUpShop';
import { component } from '../__testUtils__/startPlugin';
import { readExpirySchedule } from './scheduleExpiry';

const TASK = 'octopus-feature-branch-expiry';
const portal = setUpShop({
  entities: [
    component('stack', { 'octopus.com/project-slug': 'Spaces-1/shop-other' }),
    component('lost', { 'octopus.com/project-slug': 'Spaces-1/gone' }),
  ],
});
const { octopus } = portal;

const look = () => portal.plugin.scheduler.triggerTask(TASK);
const runs = async (): Promise<any[]> =>
  (await octopus.get('/runbookRuns')).Items;
const minutes = (count: number) =>
  new Date(Date.now() + count * 60_000).toISOString();

/** Lets the backend's clock jump ahead, and the server's with it. */
const pass = (seconds: number) => {
  const later = Date.now() + seconds * 1000;
  jest.spyOn(Date, 'now').mockReturnValue(later);
  octopus.pass(seconds);
};
afterEach(() => jest.restoreAllMocks());

describe('feature branches whose time is over', () => {
  let releaseId: string;
  let environmentId: string;
  beforeEach(async () => {
    releaseId = await createRelease(octopus, 'Shop', '1.1.0-blue', {
      ChannelName: 'Feature Branches',
    });
    environmentId = portal.shop.environments['Feature Branch'];
    // The records must be of the same day as the sandbox's clock.
    jest.spyOn(Date, 'now').mockReturnValue(octopus.now());
  });

  const deployTo = async (
    namespace: string,
    record: { namespace?: string; expiresAt?: string; owner?: string },
    TenantId?: string,
  ) => {
    const { Form } = await octopus.get(
      `/releases/${releaseId}/deployments/preview/${environmentId}`,
    );
    const started = await octopus.post('/deployments', {
      ReleaseId: releaseId,
      EnvironmentId: environmentId,
      TenantId,
      FormValues: { [Form.Elements[0].Name]: namespace },
      Comments: formatFeatureBranchRecord({
        namespace,
        branch: 'feature/blue',
        owner: 'user:default/ada',
        ...record,
      }),
    });
    pass(600);
    return started;
  };

  it('are deleted, which is withAuditEvent, and their owners are told', async () => {
    await deployTo('blue', { expiresAt: minutes(5) });
    await look();
    const [run] = await runs();
    expect(run).toMatchObject({
      RunbookId: portal.shop.removalRunbookId,
      EnvironmentId: environmentId,
      Comments: expect.stringMatching(
        /^Expired by plugin:octopus through Backstage\nFeature branch: \{"namespace":"blue"/,
      ),
    });
    const set = await octopus.get(`/variables/${run.ManifestVariableSetId}`);
    expect(set.Variables).toContainEqual(
      expect.objectContaining({ Name: 'Kubernetes.Namespace', Value: 'blue' }),
    );
    expect(portal.plugin.audit.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'feature-branch-expire',
        meta: expect.objectContaining({
          entityRef: 'component:default/shop',
          namespace: 'blue',
        }),
      }),
    );
    expect(portal.plugin.audit.success).toHaveBeenCalledTimes(1);
    expect(portal.plugin.notify).toHaveBeenCalledTimes(1);
    expect(portal.plugin.notify).toHaveBeenCalledWith({
      recipients: { type: 'entity', entityRef: 'user:default/ada' },
      payload: expect.objectContaining({
        title: 'Your feature branch blue has expired',
        link: '/catalog/default/component/shop/octopus?view=feature-branches',
      }),
    });
  });

  it('are deleted for the tenant that was deployed there, where the runbook is for tenants', async () => {
    const runbook = await octopus.get(
      `/runbooks/${portal.shop.removalRunbookId}`,
    );
    await octopus.put(`/runbooks/${runbook.Id}`, {
      ...runbook,
      MultiTenancyMode: 'Tenanted',
    });
    const project = await octopus.get(`/projects/${portal.shop.project.Id}`);
    await octopus.put(`/projects/${project.Id}`, {
      ...project,
      TenantedDeploymentMode: 'TenantedOrUntenanted',
    });
    const { Id } = await octopus.post('/tenants', {
      Name: 'Whale',
      SpaceId: 'Spaces-1',
      ProjectEnvironments: {
        [project.Id]: [environmentId],
        [runbook.ProjectId]: [environmentId],
      },
    });
    const soon = { expiresAt: minutes(60) };
    await deployTo('amber', soon);
    await deployTo('blue', soon, Id);
    await deployTo('green', soon);
    pass(3600);
    await look();
    // The others cannot be, as the runbook is for tenants only, and says so.
    expect(await runs()).toMatchObject([
      { TenantId: Id, Comments: expect.stringContaining('"blue"') },
    ]);
    expect(portal.plugin.audit.fail).toHaveBeenCalledWith(
      expect.objectContaining({
        error: expect.objectContaining({
          message: expect.stringContaining('can only be run for tenants'),
        }),
      }),
    );
  });

  it('are deleted once', async () => {
    await deployTo('blue', { expiresAt: minutes(5) });
    await look();
    await look();
    pass(600);
    await look();
    expect(await runs()).toHaveLength(1);
  });

  it('are not deleted twice where somebody else does it', async () => {
    await deployTo('blue', { expiresAt: minutes(5) });
    await deleteNamespace(octopus, 'Shop Other', 'blue');
    await look();
    expect(await runs()).toHaveLength(1);
    expect(portal.plugin.notify).not.toHaveBeenCalled();
  });

  it('are deleted again when they were deployed again', async () => {
    await deployTo('blue', { expiresAt: minutes(5) });
    await look();
    pass(600);
    await deployTo('blue', { expiresAt: minutes(5) });
    await look();
    expect(await runs()).toHaveLength(2);
  });

  it('are tried again an hour after a failure, without telling again', async () => {
    await deployTo('blue', { expiresAt: minutes(5) });
    await look();
    const [{ TaskId }] = await runs();
    await octopus.post(`/tasks/${TaskId}/cancel`, {});
    pass(600);
    await look();
    expect(await runs()).toHaveLength(1);
    pass(3600);
    await look();
    expect(await runs()).toHaveLength(2);
    expect(portal.plugin.notify).toHaveBeenCalledTimes(1);
  });

  it('are left alone before', async () => {
    await deployTo('blue', { expiresAt: minutes(5) });
    await deployTo('blue', { expiresAt: minutes(60) });
    await deployTo('green', {});
    await look();
    expect(await runs()).toEqual([]);
  });

  it('are left alone while something is deployed there', async () => {
    await deployTo('blue', { expiresAt: minutes(5) });
    const preview = await octopus.get(
      `/releases/${releaseId}/deployments/preview/${environmentId}`,
    );
    await octopus.post('/deployments', {
      ReleaseId: releaseId,
      EnvironmentId: environmentId,
      FormValues: { [preview.Form.Elements[0].Name]: 'blue' },
    });
    await look();
    expect(await runs()).toEqual([]);
  });

  /** Deploys as somebody in Octopus would, without an expiry. */
  const deployByHand = async (namespace: string) => {
    const { Form } = await octopus.get(
      `/releases/${releaseId}/deployments/preview/${environmentId}`,
    );
    await octopus.post('/deployments', {
      ReleaseId: releaseId,
      EnvironmentId: environmentId,
      FormValues: { [Form.Elements[0].Name]: namespace },
    });
    pass(600);
  };

  it('are left alone where somebody deployed anew after they were deleted', async () => {
    await deployTo('blue', { expiresAt: minutes(60) });
    await deleteNamespace(octopus, 'Shop Other', 'blue');
    pass(600);
    await deployByHand('blue');
    pass(3600);
    await look();
    expect(await runs()).toHaveLength(1);
  });

  it('are left alone where somebody deployed after the time was over', async () => {
    await deployTo('blue', { expiresAt: minutes(5) });
    await deployByHand('blue');
    await look();
    expect(await runs()).toEqual([]);
  });

  it('are deleted where somebody deployed before the time was over', async () => {
    await deployTo('blue', { expiresAt: minutes(15) });
    await deployByHand('blue');
    await look();
    expect(await runs()).toHaveLength(1);
  });

  it('are only those that were really deployed to', async () => {
    await deployTo('blue', { namespace: 'other', expiresAt: minutes(5) });
    await look();
    expect(await runs()).toEqual([]);
  });

  it('stay when Octopus does not answer, until it does', async () => {
    await deployTo('blue', { expiresAt: minutes(5) });
    octopus.sandbox.addFault({
      effect: {
        type: 'error',
        status: 500,
        message: 'We received a request for a version-controlled resource',
      },
    });
    await look();
    octopus.sandbox.clearFaults();
    expect(await runs()).toEqual([]);
    pass(60);
    await look();
    expect(await runs()).toHaveLength(1);
  });
});

describe('the schedule', () => {
  const read = (expiry?: object) =>
    readExpirySchedule(
      mockServices.rootConfig({
        data: expiry ? { octopus: { featureBranches: { expiry } } } : {},
      }),
    );

  it('is every quarter of an hour, once for all backends', () => {
    expect(read()).toMatchObject({
      frequency: { minutes: 15 },
      timeout: { minutes: 10 },
      scope: 'global',
    });
  });

  it('can be set, and switched off', () => {
    expect(read({ frequency: '1h', timeout: { minutes: 1 } })).toMatchObject({
      frequency: { hours: 1 },
      timeout: { minutes: 1 },
    });
    expect(read({ enabled: false })).toBeUndefined();
    expect(() => read({ frequency: 'often' })).toThrow('frequency');
  });
});
