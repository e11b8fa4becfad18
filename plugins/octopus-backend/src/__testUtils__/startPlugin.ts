import { createServiceFactory } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import request from 'supertest';
import { octopusPlugin } from '../plugin';
import { BASE_URL, TestOctopus } from './setUpOctopus';

/** An entity with annotations; `hidden` ones only John may see. */
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

const seenBy = (entity: Entity, user: string | undefined) =>
  !entity.metadata.labels?.hidden || user === 'user:default/john';

/** Starts the plugin with what surrounds it in a portal. */
export async function startPlugin(
  octopus: TestOctopus,
  options: { entities: Entity[]; instances?: object[] },
) {
  const denied = new Set<string>();
  const authorize = jest.fn(async (requests: any[]) =>
    requests.map(({ permission, resourceRef }) => ({
      result:
        denied.has(permission.name) ||
        denied.has(`${permission.name} ${resourceRef}`)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    })),
  );
  const success = jest.fn().mockResolvedValue(undefined);
  const fail = jest.fn().mockResolvedValue(undefined);
  const createEvent = jest.fn().mockResolvedValue({ success, fail });
  const publish = jest.fn().mockResolvedValue(undefined);
  const addPermissions = jest.fn();
  const find = (ref: string, user: string | undefined) =>
    options.entities.find(
      entity =>
        `${entity.kind}:${entity.metadata.namespace}/${entity.metadata.name}`.toLowerCase() ===
          ref && seenBy(entity, user),
    );
  const userOf = (given: any) => given.credentials.principal.userEntityRef;
  const catalog = {
    getEntityByRef: jest.fn(async (ref: string, given: any) =>
      find(ref, userOf(given)),
    ),
    getEntitiesByRefs: jest.fn(async ({ entityRefs }: any, given: any) => ({
      items: entityRefs.map((ref: string) => find(ref, userOf(given))),
    })),
  };
  const actions = actionsRegistryServiceMock();
  const backend = await startTestBackend({
    features: [
      octopusPlugin,
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actions,
      }),
      mockServices.rootConfig.factory({
        data: {
          octopus: {
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
      mockServices.permissions.mock({ authorize }).factory,
      mockServices.permissionsRegistry.mock({ addPermissions }).factory,
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
    ],
  });
  const call =
    (method: 'get' | 'post') =>
    (path: string, body?: object, user = 'user:default/mock') =>
      request(backend.server)
        [method](`/api/octopus/v1/entity/${path}`)
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
    deny: (...names: string[]) => names.forEach(name => denied.add(name)),
    authorize,
    audit: { createEvent, success, fail },
    publish,
    addPermissions,
    actions,
    catalog,
    stop: () => backend.stop(),
  };
}

export type TestPlugin = Awaited<ReturnType<typeof startPlugin>>;
