import { resolve } from 'node:path';
import {
  Answer,
  AuthorisationRow,
  Caller,
  callers,
  expectedAnswer,
  keptTable,
} from '@octopus-backstage/contract';
import {
  octopusActionPermissions,
  octopusPermissions,
  OctopusRoute,
  octopusSpaceReadPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { actAs, ownedByShop } from '../__testUtils__/actAs';
import { createArtifact } from '../__testUtils__/artifacts';
import { createShop } from '../__testUtils__/createShop';
import { createRelease, waitForPerson } from '../__testUtils__/history';
import { portalRequests } from '../__testUtils__/portalRequests';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import {
  component,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';
import { createSubscriptionRouter } from '../subscriptions/createSubscriptionRouter';
import { createRouter } from './createRouter';

const octopus = setUpOctopus();

interface Ids {
  releaseId: string;
  deploymentId: string;
  taskId: string;
  channelId: string;
  runbookId: string;
  environmentId: string;
  interruptionId: string;
  artifactId: string;
}

interface Route {
  name: string;
  /** Kind of the entities that it is for; default `Component`. */
  kind?: 'Component' | 'System';
  permission: string;
  /** Whether the permission is decided on an environment. */
  inEnvironment?: boolean;
  /** Builds the request for these ids. */
  request(ids: Ids): { path: string; body?: object };
  /** Ids that must belong to the project. */
  owns: (keyof Ids)[];
}

const read = 'octopus.project.read';
const AUTHORISATION = resolve(__dirname, '../../authorisation/routes.json');

/** Every route: one that is left out is an error of its type. */
const routes: Record<OctopusRoute, Omit<Route, 'name'>> = {
  'GET /project': {
    permission: read,
    request: () => ({ path: 'project' }),
    owns: [],
  },
  'GET /live-status': {
    permission: read,
    request: () => ({ path: 'live-status' }),
    owns: [],
  },
  'GET /feature-branches': {
    permission: read,
    request: () => ({ path: 'feature-branches' }),
    owns: [],
  },
  'GET /branches': {
    permission: read,
    request: () => ({ path: 'branches' }),
    owns: [],
  },
  'GET /system': {
    kind: 'System',
    permission: read,
    request: () => ({ path: 'system' }),
    owns: [],
  },
  'GET /releases': {
    permission: read,
    request: ({ channelId }) => ({ path: `releases?channelId=${channelId}` }),
    owns: ['channelId'],
  },
  'GET /deployments/:deploymentId': {
    permission: read,
    request: ({ deploymentId }) => ({ path: `deployments/${deploymentId}` }),
    owns: ['deploymentId'],
  },
  'GET /tasks/:taskId': {
    permission: read,
    request: ({ taskId }) => ({ path: `tasks/${taskId}` }),
    owns: ['taskId'],
  },
  'GET /tasks/:taskId/log': {
    permission: read,
    request: ({ taskId }) => ({ path: `tasks/${taskId}/log` }),
    owns: ['taskId'],
  },
  'GET /tasks/:taskId/artifacts': {
    permission: read,
    request: ({ taskId }) => ({ path: `tasks/${taskId}/artifacts` }),
    owns: ['taskId'],
  },
  'GET /tasks/:taskId/artifacts/:artifactId': {
    permission: read,
    request: ({ taskId, artifactId }) => ({
      path: `tasks/${taskId}/artifacts/${artifactId}`,
    }),
    owns: ['taskId', 'artifactId'],
  },
  'GET /environments/:environmentId/deployments': {
    permission: read,
    request: ({ environmentId }) => ({
      path: `environments/${environmentId}/deployments`,
    }),
    owns: ['environmentId'],
  },
  'GET /releases/:releaseId': {
    permission: read,
    request: ({ releaseId }) => ({ path: `releases/${releaseId}` }),
    owns: ['releaseId'],
  },
  'GET /releases/:releaseId/preview/:environmentId': {
    permission: read,
    request: ({ releaseId, environmentId }) => ({
      path: `releases/${releaseId}/preview/${environmentId}`,
    }),
    owns: ['releaseId', 'environmentId'],
  },
  'GET /channels/:channelId/release-template': {
    permission: read,
    request: ({ channelId }) => ({
      path: `channels/${channelId}/release-template`,
    }),
    owns: ['channelId'],
  },
  'GET /runbooks': {
    permission: read,
    request: () => ({ path: 'runbooks' }),
    owns: [],
  },
  'GET /runbooks/:runbookId/runs': {
    permission: read,
    request: ({ runbookId }) => ({ path: `runbooks/${runbookId}/runs` }),
    owns: ['runbookId'],
  },
  'GET /runbooks/:runbookId/preview/:environmentId': {
    permission: read,
    request: ({ runbookId, environmentId }) => ({
      path: `runbooks/${runbookId}/preview/${environmentId}`,
    }),
    owns: ['runbookId', 'environmentId'],
  },
  'POST /releases': {
    permission: 'octopus.release.create',
    request: ({ channelId }) => ({ path: 'releases', body: { channelId } }),
    owns: ['channelId'],
  },
  'POST /deployments': {
    permission: 'octopus.deployment.create',
    inEnvironment: true,
    request: ({ releaseId, environmentId }) => ({
      path: 'deployments',
      body: { releaseId, environmentId },
    }),
    owns: ['releaseId', 'environmentId'],
  },
  'POST /runbook-runs': {
    permission: 'octopus.runbook.run',
    inEnvironment: true,
    request: ({ runbookId, environmentId }) => ({
      path: 'runbook-runs',
      body: { runbookId, environmentId },
    }),
    owns: ['runbookId', 'environmentId'],
  },
  'POST /tasks/:taskId/cancel': {
    permission: 'octopus.task.cancel',
    request: ({ taskId }) => ({ path: `tasks/${taskId}/cancel` }),
    owns: ['taskId'],
  },
  'POST /tasks/:taskId/interruptions/:interruptionId/responsible': {
    permission: 'octopus.interruption.submit',
    inEnvironment: true,
    request: ({ taskId, interruptionId }) => ({
      path: `tasks/${taskId}/interruptions/${interruptionId}/responsible`,
    }),
    owns: ['taskId', 'interruptionId'],
  },
  'POST /tasks/:taskId/interruptions/:interruptionId/submit': {
    permission: 'octopus.interruption.submit',
    inEnvironment: true,
    request: ({ taskId, interruptionId }) => ({
      path: `tasks/${taskId}/interruptions/${interruptionId}/submit`,
      body: { answer: 'Fail' },
    }),
    owns: ['taskId', 'interruptionId'],
  },
};

const all: Route[] = Object.entries(routes).map(([name, route]) => ({
  name,
  ...route,
}));
const foreign = all.flatMap(route =>
  route.owns.map(key => [route.name, key, route] as const),
);
const named = all.map(route => [route.name, route] as const);
const isPost = ({ name }: Route) => name.startsWith('POST ');
const kindOf = ({ kind = 'Component' }: Route) => kind.toLowerCase();
const refOf = (route: Route) => `${kindOf(route)}:default/shop`;

describe('every route', () => {
  let plugin: TestPlugin;
  let own: Ids;
  let other: Ids;

  const idsOf = async (
    project: string,
    rest: Pick<Ids, 'channelId' | 'runbookId' | 'environmentId'>,
  ): Promise<Ids> => {
    const releaseId = await createRelease(octopus, project, '1.0.0');
    const waiting = await waitForPerson(octopus, project, '1.0.0');
    return {
      releaseId,
      ...waiting,
      artifactId: await createArtifact(octopus, waiting.taskId, 'bom.json'),
      ...rest,
    };
  };
  const send = (
    route: Route,
    ids: Ids,
    { entity = 'shop', user }: { entity?: string; user?: string } = {},
  ) => {
    const { path, body } = route.request(ids);
    const address = `default/${kindOf(route)}/${entity}/${path}`;
    return isPost(route)
      ? plugin.post(address, body, user)
      : plugin.get(address, user);
  };
  const written = () =>
    octopus.sandbox.requests().routes.filter(({ method }) => method !== 'GET');

  const setUp = async () => {
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
    const hidden = {
      metadata: {
        name: 'secret',
        namespace: 'default',
        labels: { hidden: 'true' },
        annotations,
      },
    };
    const system = {
      kind: 'System',
      relations: [
        { type: 'hasPart', targetRef: 'component:default/shop' },
        ownedByShop,
      ],
    };
    plugin = await startPlugin(octopus, {
      settings: { subscriptions: { secret: 'nobody-here-knows-it' } },
      entities: [
        component('shop', annotations, { relations: [ownedByShop] }),
        component('secret', annotations, hidden),
        component('shop', {}, system),
        component('secret', {}, { ...system, ...hidden }),
      ],
    });
    octopus.clear();
  };
  beforeEach(setUp);
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
            : { permission, resourceRef: refOf(route) },
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

  it.each(named.filter(([, route]) => isPost(route)))(
    '%s is withAuditEvent, allowed or not',
    async (_, route) => {
      const { createEvent, success, fail } = plugin.audit;
      await send(route, own);
      expect(createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          severityLevel: 'medium',
          request: expect.anything(),
          meta: expect.objectContaining({
            entityRef: refOf(route),
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

  const answerTo = async (caller: Caller, route: Route) => {
    actAs(plugin, caller);
    const { status } = await send(route, own, {
      ...(!caller.isSignedIn && { user: 'nobody' }),
      ...(!caller.seesEntity && { entity: 'secret' }),
    });
    return ([200, 201, 204].includes(status) ? 'yes' : `${status}`) as Answer;
  };
  const table: AuthorisationRow[] = [];

  it.each(named)('%s answers each kind of caller', async (_, route) => {
    const permission = octopusPermissions.find(
      ({ name }) => name === route.permission,
    )!;
    const expected = callers.map(
      caller =>
        [
          caller.name,
          expectedAnswer(caller, {
            permission,
            needsEntity: true,
            unknown: '401',
          }),
        ] as const,
    );
    const answers: AuthorisationRow['answers'] = {};
    for (const caller of callers) {
      const answer = await answerTo(caller, route);
      answers[caller.name] = answer;
      expect(answer === 'yes' ? [] : written()).toEqual([]);
      if (answer === 'yes' && isPost(route)) {
        await plugin.stop();
        await octopus.sandbox.reset();
        await setUp();
      }
    }
    expect(answers).toEqual(Object.fromEntries(expected));
    table.push({
      name: route.name,
      permission: permission.name,
      answers,
      own: route.owns,
    });
  });

  it.each(Object.entries(portalRequests))(
    '%s answers each kind of caller',
    async (route, path) => {
      const permission =
        path === 'instances' ? undefined : octopusSpaceReadPermission;
      const answers: AuthorisationRow['answers'] = {};
      for (const caller of callers) {
        actAs(plugin, caller);
        const { status } = await plugin.getGlobal(
          path,
          caller.isSignedIn ? undefined : 'nobody',
        );
        answers[caller.name] = (status === 200 ? 'yes' : `${status}`) as Answer;
        expect(answers[caller.name]).toBe(
          expectedAnswer(caller, {
            permission,
            needsEntity: false,
            unknown: '401',
          }),
        );
      }
      table.push({
        name: route.replace(' ', ' /v1'),
        permission: permission?.name,
        answers,
      });
    },
  );

  it('POST /v1/subscription lets nobody in without its secret', async () => {
    const answers: AuthorisationRow['answers'] = {};
    for (const caller of callers) {
      actAs(plugin, caller);
      const { status } = await plugin.postGlobal(
        'subscription',
        { Payload: { Event: { SpaceId: 'Spaces-1' } } },
        caller.isSignedIn ? undefined : 'nobody',
      );
      expect(status).toBe(401);
      answers[caller.name] = `${status}` as Answer;
    }
    expect(octopus.count()).toBe(0);
    table.push({ name: 'POST /v1/subscription', answers });
  });

  it('GET /search/contents is for no person, whatever they may do', async () => {
    const path =
      'search/contents?part=releases&entityRef=component:default/shop';
    const answers: AuthorisationRow['answers'] = {};
    for (const caller of callers) {
      actAs(plugin, caller);
      const { status } = await plugin.getGlobal(
        path,
        caller.isSignedIn ? undefined : 'nobody',
      );
      expect(status).toBe(caller.isSignedIn ? 403 : 401);
      answers[caller.name] = `${status}` as Answer;
    }
    expect(octopus.count()).toBe(0);
    table.push({ name: 'GET /v1/search/contents', answers });
  });

  it('and no other route is in the documentation', async () => {
    const { stack } = createRouter({} as any, {} as any);
    const ofSubscriptions = createSubscriptionRouter({} as any, {} as any);
    const served = [...stack, ...ofSubscriptions.stack].flatMap(
      ({ route }: any) =>
        route
          ? `${Object.keys(
              route.methods,
            )[0].toUpperCase()} ${route.path.replace(
              '/v1/entity/:namespace/:kind/:name',
              '',
            )}`
          : [],
    );
    expect(table.map(({ name }) => name).sort()).toEqual(served.sort());
    expect(keptTable(AUTHORISATION, table)).toEqual(table);
  });

  it('registers its permissions, and what they can depend on', async () => {
    const { permissions, rules } = await plugin.permissions();
    const ofEntities = all.map(({ permission }) => permission);
    expect(permissions.map(({ name }: any) => name).sort()).toEqual(
      [
        ...new Set([
          ...ofEntities,
          octopusSpaceReadPermission.name,
          ...octopusActionPermissions.map(({ name }) => name),
        ]),
      ].sort(),
    );
    expect(rules.map(({ name }: any) => name)).toEqual([
      'IS_IN_ENVIRONMENT',
      'IS_ENTITY_OWNER',
      'IS_SPACE',
    ]);
  });
});
