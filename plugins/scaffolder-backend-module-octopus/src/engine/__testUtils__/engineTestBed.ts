import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { checkOctopusTraffic } from '@octopus-backstage/contract';
import {
  createOctopusClient,
  OctopusClient,
} from '@octopus-backstage/plugin-octopus-node';
import {
  createOctopusSandbox,
  octopusSandboxHandlers,
  OctopusSandboxOptions,
} from '@octopus-backstage/sandbox';
import { setupServer } from 'msw/node';
import { Plan, PlanEntry } from '../types';

const BASE_URL = 'https://octopus.example.com';

/**
 * A sandbox with an empty space in msw, whose traffic is held against the
 * OpenAPI document. Call it at the top of a test file.
 */
export function engineTestBed(options: OctopusSandboxOptions = {}) {
  const sandbox = createOctopusSandbox({
    seed: false,
    rateLimit: false,
    taskSpeed: Infinity,
    ...options,
  });
  const server = setupServer(...octopusSandboxHandlers(sandbox, BASE_URL));
  registerMswTestHooks(server);
  const traffic = checkOctopusTraffic(sandbox);
  let retries: number[] = [];

  const client = createOctopusClient({
    instance: {
      name: 'test',
      baseUrl: BASE_URL,
      credential: { apiKey: sandbox.keys.admin },
    },
    sleep: async ms => {
      retries.push(ms);
    },
  });
  const space = { Id: 'Spaces-2', Name: 'Platform' };

  beforeEach(async () => {
    await sandbox.reset();
    sandbox.clearFaults();
    retries = [];
    server.resetHandlers(...octopusSandboxHandlers(sandbox, BASE_URL));
  });

  return {
    sandbox,
    traffic,
    client,
    space,
    engine: { client, space },
    /** Path inside the space. */
    path: (path: string) => `/api/${space.Id}/${path}`,
    /** Waits that the client took before it tried again. */
    retries: () => retries,
    all: <T = Record<string, any>>(path: string) =>
      client.list<T>(`/api/${space.Id}/${path}`),
    named: async (path: string, name: string) => {
      const all = await client.list<Record<string, any>>(
        `/api/${space.Id}/${path}`,
      );
      const found = all.filter(item => item.Name === name);
      expect(found.map(item => item.Name)).toEqual([name]);
      return found[0];
    },
  };
}

export type EngineTestBed = ReturnType<typeof engineTestBed>;

/** How often each action is in a plan. */
export function counts(plan: Plan): Record<string, number> {
  const result: Record<string, number> = {};
  plan.entries.forEach(({ action }) => {
    result[action] = (result[action] ?? 0) + 1;
  });
  return result;
}

export function entryOf(
  plan: Plan,
  kind: PlanEntry['kind'],
  name: string,
): PlanEntry {
  const found = plan.entries.filter(
    entry => entry.kind === kind && entry.name === name,
  );
  expect(found).toHaveLength(1);
  return found[0];
}

/** A second client of the same sandbox, as a Backstage replica has one. */
export function anotherClient(
  sandbox: { keys: { admin: string } },
  options: Partial<Parameters<typeof createOctopusClient>[0]> = {},
): OctopusClient {
  return createOctopusClient({
    instance: {
      name: 'test',
      baseUrl: BASE_URL,
      credential: { apiKey: sandbox.keys.admin },
    },
    sleep: async () => {},
    ...options,
  });
}
