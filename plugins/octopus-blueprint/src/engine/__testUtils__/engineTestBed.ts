import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { checkOctopusTraffic } from '@octopus-backstage/contract';
import { createOctopusClient } from '@octopus-backstage/plugin-octopus-node';
import {
  createOctopusSandbox,
  octopusSandboxHandlers,
  OctopusSandboxOptions,
} from '@octopus-backstage/emulator-octopus';
import { setupServer } from 'msw/node';
import { Plan, PlanEntry } from '../types';

let beds = 0;

/**
 * A sandbox with an empty space in msw, whose traffic is held against the
 * OpenAPI document. Call it at the top of a test file.
 */
export function engineTestBed(options: OctopusSandboxOptions = {}) {
  beds += 1;
  // An address of its own, so that no bed inherits the pace of another.
  const baseUrl = `https://octopus${beds}.example.com`;
  const sandbox = createOctopusSandbox({
    seed: false,
    rateLimit: false,
    taskSpeed: Infinity,
    ...options,
  });
  const server = setupServer(...octopusSandboxHandlers(sandbox, baseUrl));
  registerMswTestHooks(server);
  const traffic = checkOctopusTraffic(sandbox);
  let retries: number[] = [];

  const newClient = (
    access: { apiKey: string } = { apiKey: sandbox.keys.admin },
  ) =>
    createOctopusClient({
      instance: { name: 'test', baseUrl, credential: access },
      sleep: async ms => {
        retries.push(ms);
      },
    });
  const client = newClient();
  const space = { Id: 'Spaces-2', Name: 'Platform' };

  beforeEach(async () => {
    await sandbox.reset();
    sandbox.clearFaults();
    retries = [];
    server.resetHandlers(...octopusSandboxHandlers(sandbox, baseUrl));
  });

  return {
    sandbox,
    traffic,
    client,
    /** As another replica of Backstage has one. */
    newClient,
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
