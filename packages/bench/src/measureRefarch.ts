import type * as OctopusNode from '@octopus-backstage/plugin-octopus-node';
import type * as OctopusBlueprint from '@octopus-backstage/plugin-octopus-blueprint';
import {
  octopusSandboxKeys,
  serveOctopusSandbox,
} from '@octopus-backstage/emulator-octopus';
import { createDemoOctopus } from '@octopus-backstage/sandbox';
import { Build, requireFrom, thisBuild } from './build/Build';
import { Measurement } from './measuring/Measurement';
import { recordForContract } from './measuring/recordForContract';

type OctopusClient = OctopusNode.OctopusClient;

const minute = 60_000;

/**
 * The reference architecture in an empty space, over HTTP and under Octopus's
 * documented rate limit: created, then again with nothing to change, then only
 * planned, then its removal planned. Each begins with a full allowance.
 *
 * @param build - whose engine it is; this one's by default
 */
export async function measureRefarch(
  latencyMs: number,
  build: Build = thisBuild,
): Promise<Measurement[]> {
  const load = requireFrom(build);
  const {
    createOctopusClient,
    openSpace,
  }: Pick<typeof OctopusNode, 'createOctopusClient'> &
    Partial<typeof OctopusNode> = load(
    '@octopus-backstage/plugin-octopus-node',
  );
  const {
    applyBlueprint,
    eksReferenceArchitecture,
    planBlueprint,
    planRemoval,
  }: typeof OctopusBlueprint = load(
    '@octopus-backstage/plugin-octopus-blueprint',
  );
  let ahead = 0;
  const sandbox = createDemoOctopus({
    seed: false,
    latencyMs,
    now: () => new Date(Date.now() + ahead),
  });
  if (build === thisBuild) {
    recordForContract(sandbox);
  }
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
      scenario: build === thisBuild ? scenario : `${scenario}, ${build.name}`,
      latencyMs,
      requests: sandbox.requests().total,
      seconds: (performance.now() - start) / 1000,
    };
  };

  try {
    const blueprint = eksReferenceArchitecture({});
    const octopus = {
      instances: () => [client.instance],
      client: () => client,
    };
    const open = async () => {
      if (openSpace) {
        return openSpace({ octopus, space: 'Platform' });
      }
      // As the actions of earlier builds did themselves.
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
