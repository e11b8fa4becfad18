import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { checkOctopusTraffic } from '@octopus-backstage/contract';
import {
  ActionPermissions,
  createOctopusClient,
  OctopusClient,
  OctopusService,
  unrestrictedActions,
} from '@octopus-backstage/plugin-octopus-node';
import {
  octopusSandboxHandlers,
  octopusSandboxKeys,
} from '@octopus-backstage/emulator-octopus';
import { comeFirst } from '@octopus-backstage/emulator-octopus/testing';
import { createDemoOctopus } from '@octopus-backstage/sandbox';
import { setupServer } from 'msw/node';
import { createOctopusDeleteFeatureBranchAction } from '../../actions/deleteFeatureBranch';
import { createOctopusFeatureBranchAction } from '../../actions/featureBranch';

export const baseUrl = 'https://octopus.example.com';
const START = Date.UTC(2026, 10, 18, 9, 30);

const component = (name: string, slug?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    annotations: slug ? { 'octopus.com/project-slug': slug } : {},
  },
});

/**
 * The seeded space `Octopub`, and a portal in front of it. Time passes only
 * while an action waits, so nothing takes long. Every exchange is held to
 * Octopus's OpenAPI document.
 *
 * @param options - `version`: of the server, `checksContract`: false where
 * exchanges are not held to the document, as on a machine without it
 */
export function octopubPortal({
  checksContract = true,
  ...options
}: { version?: string; checksContract?: boolean } = {}) {
  let time = START;
  const sandbox = createDemoOctopus({
    rateLimit: false,
    now: () => new Date(time),
    random: () => 0.5,
    ...options,
  });
  const server = setupServer(...octopusSandboxHandlers(sandbox, baseUrl));
  registerMswTestHooks(server);
  if (checksContract) {
    checkOctopusTraffic(sandbox, {
      isOld: options.version?.startsWith('2021.'),
    });
  }
  beforeEach(async () => {
    time = START;
    await sandbox.reset();
  });

  const instance = {
    name: 'sandbox',
    baseUrl,
    credential: { apiKey: octopusSandboxKeys.admin },
    defaultSpace: 'Octopub',
  };
  const client = createOctopusClient({
    instance,
    sleep: async ms => {
      time += ms;
    },
  });
  const serviceOf = (use: OctopusClient): OctopusService => ({
    instances: () => [instance],
    client: () => use,
  });
  const catalog = catalogServiceMock({
    entities: [
      component('octopub-frontend', 'Spaces-1/eks-octopub-frontend'),
      component('octopub-products', 'Spaces-1/eks-octopub-products'),
      component('plain'),
    ],
  });
  const clock = {
    now: () => time,
    pause: async (ms: number, signal?: AbortSignal) => {
      signal?.throwIfAborted();
      time += ms;
    },
  };

  /** Runs the action; `checkpoints` are those of an earlier attempt of the task. */
  const deploy = async (
    input: Record<string, unknown>,
    context: {
      client?: OctopusClient;
      permissions?: ActionPermissions;
      catalog?: CatalogService;
      signal?: AbortSignal;
      checkpoints?: Map<string, unknown>;
      /** Told of each line of the log as it is written. */
      onLog?(line: string): void;
    } = {},
  ) => {
    const logger = mockServices.logger.mock();
    const { checkpoints = new Map(), onLog } = context;
    logger.info.mockImplementation(line => onLog?.(line));
    logger.warn.mockImplementation(line => onLog?.(line));
    const ctx = {
      ...createMockActionContext<any, any>({
        input: input as any,
        logger,
        user: { ref: 'user:default/guest' },
        workspacePath: 'unused',
      }),
      signal: context.signal,
      checkpoint: async ({ key, fn }: any) => {
        if (!checkpoints.has(key)) {
          checkpoints.set(key, await fn());
        }
        return checkpoints.get(key);
      },
    };
    const action = createOctopusFeatureBranchAction({
      octopus: serviceOf(context.client ?? client),
      permissions: context.permissions ?? unrestrictedActions,
      catalog: context.catalog ?? catalog,
      clock,
    });
    await action.handler(ctx as any);
    return {
      outputs: Object.fromEntries(
        (ctx.output as jest.Mock).mock.calls,
      ) as Record<string, any>,
      log: logger.info.mock.calls.map(([line]) => line),
    };
  };

  /** Runs the action that removes a namespace. */
  const remove = async (
    input: Record<string, unknown>,
    context: {
      permissions?: ActionPermissions;
      catalog?: CatalogService;
      signal?: AbortSignal;
      onLog?(line: string): void;
    } = {},
  ) => {
    const logger = mockServices.logger.mock();
    logger.info.mockImplementation(line => context.onLog?.(line));
    const ctx = {
      ...createMockActionContext<any, any>({
        input: input as any,
        logger,
        user: { ref: 'user:default/guest' },
        workspacePath: 'unused',
      }),
      signal: context.signal,
    };
    await createOctopusDeleteFeatureBranchAction({
      octopus: serviceOf(client),
      permissions: context.permissions ?? unrestrictedActions,
      catalog: context.catalog ?? catalog,
      clock,
    }).handler(ctx as any);
    return Object.fromEntries((ctx.output as jest.Mock).mock.calls) as Record<
      string,
      any
    >;
  };

  const at = (path: string) => `/api/Spaces-1${path}`;
  return {
    /** Lets somebody else act before a POST of the portal is carried out. */
    comeFirst: (route: string, theirs: (body: any) => Promise<unknown>) =>
      comeFirst(server, `${baseUrl}/api/Spaces-1${route}`, theirs),
    sandbox,
    server,
    client,
    clock,
    catalog,
    deploy,
    remove,
    serviceOf,
    get: (path: string) => client.get<any>(at(path)),
    list: (path: string) =>
      client.list<any>(at(path), { query: { take: 1000 } }),
    post: (path: string, body: unknown) => client.post<any>(at(path), body),
    put: (path: string, body: unknown) => client.put<any>(at(path), body),
    /** Lets time pass, for tasks to end. */
    pass: (minutes: number) => {
      time += minutes * 60_000;
    },
  };
}

export type OctopubPortal = ReturnType<typeof octopubPortal>;
