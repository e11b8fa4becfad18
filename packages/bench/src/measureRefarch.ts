import {
  createOctopusClient,
  OctopusClient,
} from '@octopus-backstage/plugin-octopus-node';
import {
  applyBlueprint,
  eksReferenceArchitecture,
  planBlueprint,
  planRemoval,
} from '@octopus-backstage/plugin-octopus-blueprint';
import {
  createOctopusSandbox,
  octopusSandboxKeys,
  serveOctopusSandbox,
} from '@octopus-backstage/emulator-octopus';
import { Measurement } from './Measurement';
import { recordForContract } from './recordForContract';

const minute = 60_000;

/**
 * The reference architecture in an empty space, over HTTP and under Octopus's
 * documented rate limit: created, then again with nothing to change, then only
 * planned, then its removal planned. Each begins with a full allowance.
 */
export async function measureRefarch(
  latencyMs: number,
): Promise<Measurement[]> {
  let ahead = 0;
  const sandbox = createOctopusSandbox({
    seed: false,
    latencyMs,
    now: () => new Date(Date.now() + ahead),
  });
  recordForContract(sandbox);
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
    ahead += minute;
    await client.serverInformation();
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
