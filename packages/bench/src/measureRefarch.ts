import {
  createOctopusClient,
  OctopusClient,
} from '@octopus-backstage/plugin-octopus-node';
import {
  applyBlueprint,
  eksReferenceArchitecture,
  planBlueprint,
  planRemoval,
} from '@octopus-backstage/plugin-scaffolder-backend-module-octopus';
import {
  createOctopusSandbox,
  octopusSandboxKeys,
  serveOctopusSandbox,
} from '@octopus-backstage/sandbox';
import type { Measurement } from './index';

/**
 * The reference architecture in an empty space, over HTTP and under Octopus's
 * documented rate limit: created, then again with nothing to change, then only
 * planned, then its removal planned.
 */
export async function measureRefarch(
  latencyMs: number,
): Promise<Measurement[]> {
  const sandbox = createOctopusSandbox({ seed: false, latencyMs });
  const served = await serveOctopusSandbox(sandbox);
  const client = createOctopusClient({
    instance: {
      name: 'bench',
      baseUrl: served.url,
      credential: { apiKey: octopusSandboxKeys.admin },
    },
  });

  const measure = async (
    scenario: string,
    run: (client: OctopusClient) => Promise<unknown>,
  ): Promise<Measurement> => {
    sandbox.clearRequests();
    const start = performance.now();
    await run(client);
    return {
      scenario,
      latencyMs,
      requests: sandbox.requests().total,
      seconds: (performance.now() - start) / 1000,
    };
  };

  try {
    const blueprint = eksReferenceArchitecture({});
    const open = async () => {
      await client.serverInformation();
      return { client, space: await client.resolveSpace('Platform') };
    };
    return [
      await measure('refarch: create in an empty space', async () =>
        applyBlueprint(blueprint, await open()),
      ),
      await measure('refarch: run again, nothing to change', async () =>
        applyBlueprint(blueprint, await open()),
      ),
      await measure('refarch: plan only', async () =>
        planBlueprint(blueprint, await open()),
      ),
      await measure('refarch: plan the removal', async () =>
        planRemoval(blueprint, await open()),
      ),
    ];
  } finally {
    await served.close();
  }
}
