import { Server } from 'node:http';
import {
  CacheService,
  coreServices,
  createServiceFactory,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import { octopusPlugin } from '../plugin';
import { BASE_URL, TestOctopus } from './setUpOctopus';

/** An entity with annotations; only John may see `hidden` ones. */
export function component(
  name: string,
  annotations: Record<string, string>,
  extra: Partial<Entity> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'service', lifecycle: 'production', owner: 'guests' },
    ...extra,
  };
}

const SERVICE = 'service';
const seenBy = (entity: Entity, user: string | undefined) =>
  !entity.metadata.labels?.hidden ||
  user === 'user:default/john' ||
  user === SERVICE;

/** Lets the plugin apply its rules, as the permission backend does. */
async function applyConditions(
  server: Server,
  decision: PolicyDecision,
  resourceRef: string,
): Promise<any> {
  const { body } = await request(server)
    .post('/api/octopus/.well-known/backstage/permissions/apply-conditions')
    .set('Authorization', mockCredentials.service.header())
    .send({ items: [{ id: '1', resourceRef, ...decision }] });
  return { result: body.items[0].result };
}

function loggersTo(log: (...line: unknown[]) => void) {
  const logger = {
    error: log,
    warn: log,
    info: log,
    debug: log,
    child: () => logger,
  } as LoggerService;
  return [coreServices.rootLogger, coreServices.logger].map(service =>
    createServiceFactory({
      service: service as typeof coreServices.logger,
      deps: {},
      factory: () => logger,
    }),
  );
}

/** Starts the plugin with mocks of the services around it. */
export async function startPlugin(
  octopus: TestOctopus,
  options: {
    entities: Entity[];
    instances?: object[];
    cache?: Pick<CacheService, 'get' | 'set'>;
    /** Settings below `octopus`, beside the instances. */
    settings?: JsonObject;
    /** The plugin's database; one of its own otherwise. */
    database?: Parameters<typeof mockServices.database>[0];
    /** Stands in for Backstage's service for databases. */
    getClient?: () => Promise<never>;
    /** Stands in for Backstage's notifications. */
    notify?: jest.Mock;
    /** Gets what the plugin and the server write to the log. */
    log?: (...line: unknown[]) => void;
  },
) {
  const running: { server?: Server } = {};
  const denied = new Set<string>();
  const conditional = new Map<string, PolicyDecision>();
  const isDenied = (name: string, ref?: string) =>
    denied.has(name) || denied.has(`${name} ${ref}`);
  const decide = ({ permission }: any) =>
    conditional.get(permission.name) ?? {
      result: isDenied(permission.name)
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
    };
  const authorize = jest.fn(async (requests: any[]) =>
    Promise.all(
      requests.map(async ({ permission, resourceRef }) => {
        const decision = decide({ permission });
        if (isDenied(permission.name, resourceRef)) {
          return { result: AuthorizeResult.DENY };
        }
        return decision.result === AuthorizeResult.CONDITIONAL
          ? applyConditions(running.server!, decision, resourceRef)
          : decision;
      }),
    ),
  );
  const authorizeConditional = jest.fn(async (requests: any[]) =>
    requests.map(decide),
  );
  const success = jest.fn().mockResolvedValue(undefined);
  const fail = jest.fn().mockResolvedValue(undefined);
  const createEvent = jest.fn().mockResolvedValue({ success, fail });
  const publish = jest.fn().mockResolvedValue(undefined);
  const notify = options.notify ?? jest.fn().mockResolvedValue(undefined);
  const scheduler = mockServices.scheduler();
  const find = (ref: string, user: string | undefined) =>
    options.entities.find(
      entity =>
        `${entity.kind}:${entity.metadata.namespace}/${entity.metadata.name}`.toLowerCase() ===
          ref && seenBy(entity, user),
    );
  const userOf = (given: any) =>
    given.credentials.principal.userEntityRef ?? SERVICE;
  const catalog = {
    getEntityByRef: jest.fn(async (ref: string, given: any) =>
      find(ref, userOf(given)),
    ),
    getEntities: jest.fn(async () => ({ items: options.entities })),
    getEntitiesByRefs: jest.fn(async ({ entityRefs }: any, given: any) => ({
      items: entityRefs.map((ref: string) => find(ref, userOf(given))),
    })),
  };
  const actions = actionsRegistryServiceMock();
  const backend = await startTestBackend({
    features: [
      octopusPlugin,
      ...(options.cache
        ? [mockServices.cache.mock(options.cache).factory]
        : []),
      ...(options.database
        ? [mockServices.database.factory(options.database)]
        : []),
      ...(options.getClient
        ? [mockServices.database.mock({ getClient: options.getClient }).factory]
        : []),
      ...(options.log ? loggersTo(options.log) : []),
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actions,
      }),
      mockServices.rootConfig.factory({
        data: {
          octopus: {
            // Tests of what comes late say so: machines may be slow.
            answerWithin: { minutes: 1 },
            ...options.settings,
            instances: options.instances ?? [
              {
                name: 'main',
                baseUrl: BASE_URL,
                apiKey: octopus.sandbox.keys.admin,
                readApiKey: octopus.sandbox.keys.readOnly,
              },
            ],
          },
        },
      }),
      mockServices.permissions.mock({ authorize, authorizeConditional })
        .factory,
      mockServices.permissionsRegistry.factory(),
      mockServices.auditor.mock({ createEvent }).factory,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog as any,
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({ publish }),
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: notify }),
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
    ],
  });
  running.server = backend.server;
  const call =
    (method: 'get' | 'post', below = 'entity/') =>
    (path: string, body?: object, user = 'user:default/mock') =>
      request(backend.server)
        [method](`/api/octopus/v1/${below}${path}`)
        .set(
          'Authorization',
          user === 'nobody'
            ? mockCredentials.none.header()
            : mockCredentials.user.header(user),
        )
        .send(body);
  return {
    get: (path: string, user?: string) => call('get')(path, undefined, user),
    post: call('post'),
    /** A route of no entity. */
    getGlobal: (path: string, user?: string) =>
      call('get', '')(path, undefined, user),
    postGlobal: call('post', ''),
    /** As another plugin of the backend. */
    getAsService: (path: string) =>
      request(backend.server)
        .get(`/api/octopus/v1/${path}`)
        .set('Authorization', mockCredentials.service.header()),
    deny: (...names: string[]) => names.forEach(name => denied.add(name)),
    decideOn: (name: string, decision: PolicyDecision) =>
      conditional.set(name, decision),
    /** Allows everything again. */
    allowAll: () => {
      denied.clear();
      conditional.clear();
    },
    server: backend.server,
    permissions: async () => {
      const { body } = await request(backend.server).get(
        '/api/octopus/.well-known/backstage/permissions/metadata',
      );
      return body;
    },
    authorize,
    authorizeConditional,
    audit: { createEvent, success, fail },
    publish,
    notify,
    scheduler,
    actions,
    catalog,
    stop: () => backend.stop(),
  };
}

export type TestPlugin = Awaited<ReturnType<typeof startPlugin>>;
