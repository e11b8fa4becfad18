import { createShop } from '../__testUtils__/createShop';
import { createRelease, deploy } from '../__testUtils__/history';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import {
  component,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';

const octopus = setUpOctopus();

interface Ids {
  releaseId: string;
  deploymentId: string;
  taskId: string;
  channelId: string;
  runbookId: string;
  environmentId: string;
}

interface Route {
  name: string;
  method: 'get' | 'post';
  permission: string;
  /** Whether the permission is decided on an environment. */
  inEnvironment?: boolean;
  /** Builds the request for these ids. */
  request(ids: Ids): { path: string; body?: object };
  /** Ids that must belong to the project. */
  owns: (keyof Ids)[];
}

const read = 'octopus.project.read';

const routes: Route[] = [
  {
    name: 'GET /project',
    method: 'get',
    permission: read,
    request: () => ({ path: 'project' }),
    owns: [],
  },
  {
    name: 'GET /feature-branches',
    method: 'get',
    permission: read,
    request: () => ({ path: 'feature-branches' }),
    owns: [],
  },
  {
    name: 'GET /releases',
    method: 'get',
    permission: read,
    request: ({ channelId }) => ({ path: `releases?channelId=${channelId}` }),
    owns: ['channelId'],
  },
  {
    name: 'GET /deployments/:deploymentId',
    method: 'get',
    permission: read,
    request: ({ deploymentId }) => ({ path: `deployments/${deploymentId}` }),
    owns: ['deploymentId'],
  },
  {
    name: 'GET /tasks/:taskId',
    method: 'get',
    permission: read,
    request: ({ taskId }) => ({ path: `tasks/${taskId}` }),
    owns: ['taskId'],
  },
  {
    name: 'GET /releases/:releaseId/preview/:environmentId',
    method: 'get',
    permission: read,
    request: ({ releaseId, environmentId }) => ({
      path: `releases/${releaseId}/preview/${environmentId}`,
    }),
    owns: ['releaseId', 'environmentId'],
  },
  {
    name: 'GET /channels/:channelId/release-template',
    method: 'get',
    permission: read,
    request: ({ channelId }) => ({
      path: `channels/${channelId}/release-template`,
    }),
    owns: ['channelId'],
  },
  {
    name: 'GET /runbooks',
    method: 'get',
    permission: read,
    request: () => ({ path: 'runbooks' }),
    owns: [],
  },
  {
    name: 'GET /runbooks/:runbookId/preview/:environmentId',
    method: 'get',
    permission: read,
    request: ({ runbookId, environmentId }) => ({
      path: `runbooks/${runbookId}/preview/${environmentId}`,
    }),
    owns: ['runbookId', 'environmentId'],
  },
  {
    name: 'POST /releases',
    method: 'post',
    permission: 'octopus.release.create',
    request: ({ channelId }) => ({ path: 'releases', body: { channelId } }),
    owns: ['channelId'],
  },
  {
    name: 'POST /deployments',
    method: 'post',
    permission: 'octopus.deployment.create',
    inEnvironment: true,
    request: ({ releaseId, environmentId }) => ({
      path: 'deployments',
      body: { releaseId, environmentId },
    }),
    owns: ['releaseId', 'environmentId'],
  },
  {
    name: 'POST /runbook-runs',
    method: 'post',
    permission: 'octopus.runbook.run',
    inEnvironment: true,
    request: ({ runbookId, environmentId }) => ({
      path: 'runbook-runs',
      body: { runbookId, environmentId },
    }),
    owns: ['runbookId', 'environmentId'],
  },
  {
    name: 'POST /tasks/:taskId/cancel',
    method: 'post',
    permission: 'octopus.task.cancel',
    request: ({ taskId }) => ({ path: `tasks/${taskId}/cancel` }),
    owns: ['taskId'],
  },
];

const foreign = routes.flatMap(route =>
  route.owns.map(key => [route.name, key, route] as const),
);
const named = routes.map(route => [route.name, route] as const);

describe('every route', () => {
  let plugin: TestPlugin;
  let own: Ids;
  let other: Ids;

  const idsOf = async (
    project: string,
    rest: Pick<Ids, 'channelId' | 'runbookId' | 'environmentId'>,
  ): Promise<Ids> => {
    const releaseId = await createRelease(octopus, project, '1.0.0');
    const started = await deploy(octopus, project, '1.0.0', 'Development');
    return {
      releaseId,
      deploymentId: started.DeploymentId,
      taskId: started.ServerTaskId,
      ...rest,
    };
  };
  const send = (
    { method, request }: Route,
    ids: Ids,
    { entity = 'shop', user }: { entity?: string; user?: string } = {},
  ) => {
    const { path, body } = request(ids);
    const address = `default/component/${entity}/${path}`;
    return method === 'get'
      ? plugin.get(address, user)
      : plugin.post(address, body, user);
  };
  const written = () =>
    octopus.sandbox.requests().routes.filter(({ method }) => method !== 'GET');

  beforeEach(async () => {
    const shop = await createShop(octopus);
    own = await idsOf('Shop', {
      channelId: shop.mainline.Id,
      runbookId: shop.runbookId,
      environmentId: shop.environments.Development,
    });
    const channels = await octopus.get(`/projects/${shop.other.Id}/channels`);
    other = await idsOf('Shop Other', {
      channelId: channels.Items[0].Id,
      runbookId: shop.otherRunbookId,
      environmentId: 'Environments-999',
    });
    const annotations = { 'octopus.com/project-slug': 'Spaces-1/shop' };
    plugin = await startPlugin(octopus, {
      entities: [
        component('shop', annotations),
        component('secret', annotations, {
          metadata: {
            name: 'secret',
            namespace: 'default',
            labels: { hidden: 'true' },
            annotations,
          },
        }),
      ],
    });
    octopus.clear();
  });
  afterEach(() => plugin.stop());

  it.each(named)('%s refuses who is not signed in', async (_, route) => {
    const { status } = await send(route, own, { user: 'nobody' });
    expect(status).toBe(401);
    expect(octopus.count()).toBe(0);
  });

  it.each(named)('%s refuses who lacks the permission', async (_, route) => {
    plugin.deny(route.permission);
    const { status, body } = await send(route, own);
    expect(status).toBe(403);
    expect(body.error.message).toContain(route.permission);
    const permission = expect.objectContaining({ name: route.permission });
    expect([
      ...plugin.authorize.mock.calls,
      ...plugin.authorizeConditional.mock.calls,
    ]).toEqual([
      [
        [
          route.inEnvironment
            ? { permission }
            : { permission, resourceRef: 'component:default/shop' },
        ],
        expect.anything(),
      ],
    ]);
    expect(octopus.count()).toBe(0);
  });

  it.each(named)('%s knows no entity that is not seen', async (_, route) => {
    const { status } = await send(route, own, { entity: 'secret' });
    expect(status).toBe(404);
    expect(octopus.count()).toBe(0);
  });

  it.each(named)('%s answers who may', async (_, route) => {
    const { status, body } = await send(route, own);
    expect([200, 201, 204]).toContain(status);
    expect(body.error).toBeUndefined();
    expect(octopus.count()).toBeGreaterThan(0);
  });

  it.each(foreign)(
    '%s knows no %s of another project',
    async (_n, key, route) => {
      const mixed = { ...own, [key]: other[key] };
      const { status, body } = await send(route, mixed);
      expect(status).toBe(404);
      expect(body.error.name).toBe('NotFoundError');
      expect(written()).toEqual([]);
    },
  );

  it.each(foreign)(
    '%s takes no %s that leads elsewhere',
    async (_n, key, route) => {
      const mixed = { ...own, [key]: encodeURIComponent('../../Spaces-2/x') };
      const { status } = await send(route, mixed);
      expect(status).toBe(404);
      expect(written()).toEqual([]);
    },
  );

  it.each(named.filter(([, { method }]) => method === 'post'))(
    '%s is withAuditEvent, allowed or not',
    async (_, route) => {
      const { createEvent, success, fail } = plugin.audit;
      await send(route, own);
      expect(createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          severityLevel: 'medium',
          request: expect.anything(),
          meta: expect.objectContaining({
            entityRef: 'component:default/shop',
            user: 'user:default/mock',
          }),
        }),
      );
      expect(success).toHaveBeenCalledTimes(1);
      expect(fail).not.toHaveBeenCalled();

      plugin.deny(route.permission);
      await send(route, own);
      expect(createEvent).toHaveBeenCalledTimes(2);
      expect(fail).toHaveBeenCalledWith(
        expect.objectContaining({
          error: expect.objectContaining({ name: 'NotAllowedError' }),
        }),
      );
      expect(success).toHaveBeenCalledTimes(1);
    },
  );

  it('registers its permissions, and what they can depend on', async () => {
    const { permissions, rules } = await plugin.permissions();
    expect(permissions.map(({ name }: any) => name).sort()).toEqual(
      [...new Set(routes.map(({ permission }) => permission))].sort(),
    );
    expect(rules.map(({ name }: any) => name)).toEqual([
      'IS_IN_ENVIRONMENT',
      'IS_ENTITY_OWNER',
    ]);
  });
});
