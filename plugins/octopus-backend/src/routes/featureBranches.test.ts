import { Entity } from '@backstage/catalog-model';
import { formatFeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';
import {
  createRelease,
  deleteNamespace,
  deploy,
} from '../__testUtils__/history';
import { setUpShop } from '../__testUtils__/setUpShop';
import { component } from '../__testUtils__/startPlugin';

const shop = { 'octopus.com/project-slug': 'Spaces-1/shop' };
const other = { 'octopus.com/project-slug': 'Spaces-1/shop-other' };
const partOf = {
  relations: [{ type: 'partOf', targetRef: 'system:default/octopub' }],
};
const system: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'octopub', namespace: 'default' },
  relations: ['web', 'api', 'broken'].map(name => ({
    type: 'hasPart',
    targetRef: `component:default/${name}`,
  })),
};
const portal = setUpShop({
  entities: [
    system,
    component('web', shop, partOf),
    component('api', other, partOf),
    component(
      'broken',
      { 'octopus.com/project-slug': 'Spaces-1/gone' },
      partOf,
    ),
    component('bare', {}, partOf),
  ],
});
const { octopus } = portal;

const get = (entity: string, user?: string) =>
  portal.plugin.get(`default/${entity}/feature-branches`, user);

/** Lets the backend's clock jump ahead. */
const wait = (seconds: number) => {
  const later = Date.now() + seconds * 1000;
  jest.spyOn(Date, 'now').mockReturnValue(later);
};
afterEach(() => jest.restoreAllMocks());

/** Polls like a page until nothing is missing. */
const settle = async (entity: string): Promise<any> => {
  for (let reading = 0; reading < 10; reading += 1) {
    const { status, body } = await get(entity);
    expect(status).toBe(200);
    if (!body.isPartial) {
      return body;
    }
    wait(6);
  }
  throw new Error('The view stays partial');
};

const deployTo = async (project: string, version: string, name: string) => {
  await deploy(octopus, project, version, 'Feature Branch', {
    'Kubernetes.Namespace': name,
  });
  octopus.pass(600);
};

/**
 * A copy of two services in `blue`, with a build of a branch in one; and
 * `green`, of the other alone.
 */
const createHistory = async () => {
  await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
  await createRelease(octopus, 'Shop Other', '2.0.0');
  for (const project of ['Shop', 'Shop Other']) {
    const version = project === 'Shop' ? '1.0.0' : '2.0.0';
    await deploy(octopus, project, version, 'Development');
    octopus.pass(600);
    await deployTo(project, version, 'blue');
  }
  await deployTo('Shop Other', '2.0.0', 'green');
  await createRelease(octopus, 'Shop', '1.1.0-blue.1', {
    ChannelName: 'Feature Branches',
  });
  await deployTo('Shop', '1.1.0-blue.1', 'blue');
};

describe('GET /feature-branches', () => {
  it('shows what is in each namespace of the service', async () => {
    await createHistory();
    const body = await settle('component/web');
    expect(body).toEqual({
      fetchedAt: expect.any(String),
      isActive: false,
      problems: [
        {
          entityRef: 'component:default/broken',
          title: 'broken',
          message: expect.stringContaining("no project 'gone'"),
        },
      ],
      featureBranches: [
        {
          namespace: 'blue',
          environment: {
            id: portal.shop.environments['Feature Branch'],
            name: 'Feature Branch',
          },
          createdAt: '2026-11-02T08:12:00.000+00:00',
          startedBy: expect.any(String),
          status: {
            state: 'Success',
            isCompleted: true,
            hasPendingInterruptions: false,
            hasWarningsOrErrors: false,
          },
          services: [
            {
              entityRef: 'component:default/api',
              title: 'api',
              isBranchBuild: false,
              deployment: expect.objectContaining({ version: '2.0.0' }),
            },
            {
              entityRef: 'component:default/web',
              title: 'web',
              isBranchBuild: true,
              deployment: expect.objectContaining({ version: '1.1.0-blue.1' }),
            },
          ],
        },
      ],
    });
  });

  it('tells no time that was over when somebody deployed there again', async () => {
    const releaseId = await createRelease(octopus, 'Shop', '1.1.0-red.1', {
      ChannelName: 'Feature Branches',
    });
    const EnvironmentId = portal.shop.environments['Feature Branch'];
    const { Form } = await octopus.get(
      `/releases/${releaseId}/deployments/preview/${EnvironmentId}`,
    );
    const expiresAt = new Date(octopus.now() + 60_000).toISOString();
    await octopus.post('/deployments', {
      ReleaseId: releaseId,
      EnvironmentId,
      FormValues: { [Form.Elements[0].Name]: 'red' },
      Comments: formatFeatureBranchRecord({ namespace: 'red', expiresAt }),
    });
    octopus.pass(600);
    const expiries = async () =>
      (await settle('component/web')).featureBranches.map(
        (each: any) => each.expiresAt,
      );
    expect(await expiries()).toEqual([expiresAt]);

    await deployTo('Shop', '1.1.0-red.1', 'red');
    wait(600);
    // The first poll triggers a reload.
    await settle('component/web');
    wait(6);
    expect(await expiries()).toEqual([undefined]);
  });

  it('shows all of a system', async () => {
    await createHistory();
    const { featureBranches } = await settle('system/octopub');
    expect(
      featureBranches.map(({ namespace, services }: any) => [
        namespace,
        services.length,
      ]),
    ).toEqual([
      ['green', 1],
      ['blue', 2],
    ]);
    octopus.clear();
    await get('system/octopub');
    expect(octopus.count()).toBe(0);
  });

  it('shows nothing of a service that the caller may not see', async () => {
    await createHistory();
    portal.plugin.deny('octopus.project.read component:default/api');
    const { featureBranches, problems } = await settle('component/web');
    expect(featureBranches[0].services).toHaveLength(1);
    expect(JSON.stringify({ featureBranches, problems })).not.toContain('api');
  });

  it('shows a deletion while it runs, and then no branch', async () => {
    await createHistory();
    const taskId = await deleteNamespace(octopus, 'Shop Other', 'blue');
    expect(await settle('component/web')).toMatchObject({
      isActive: true,
      featureBranches: [
        {
          removal: { isCompleted: false, url: expect.stringContaining(taskId) },
        },
      ],
    });
    octopus.pass(600);
    wait(31);
    expect(await settle('component/web')).toMatchObject({
      isActive: false,
      featureBranches: [],
    });
  });

  it('shows a deletion that failed, with the branch', async () => {
    await createHistory();
    const taskId = await deleteNamespace(octopus, 'Shop Other', 'blue');
    await octopus.post(`/tasks/${taskId}/cancel`, {});
    octopus.pass(600);
    const [blue] = (await settle('component/web')).featureBranches;
    expect(blue.removal).toMatchObject({
      state: 'Canceled',
      isCompleted: true,
    });
  });

  it('is for entities with a project', async () => {
    const { status, body } = await get('component/bare');
    expect(status).toBe(404);
    expect(body.error.reason).toBe('noAnnotation');
  });
});
