import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { checkOctopusTraffic } from '@octopus-backstage/contract';
import {
  createOctopusClient,
  OctopusService,
} from '@octopus-backstage/plugin-octopus-node';
import {
  createOctopusSandbox,
  octopusSandboxHandlers,
  octopusSandboxKeys,
} from '@octopus-backstage/emulator-octopus';
import { setupServer } from 'msw/node';

const baseUrl = 'https://octopus.example.com';

/**
 * The sandbox behind a made-up address for the tests of one file, empty again
 * before each; every exchange is held to Octopus's OpenAPI document.
 *
 * @param options - `rateLimit`: false where a test sends more than it allows
 */
export function setupSandbox(
  options: Pick<
    NonNullable<Parameters<typeof createOctopusSandbox>[0]>,
    'rateLimit'
  > = {},
) {
  const sandbox = createOctopusSandbox({
    ...options,
    packages: [
      {
        feedType: 'GitHub',
        packageId:
          'OctopusSolutionsEngineering/ReferenceArchitectureAppGenerators',
        version: '0.1.41',
      },
    ],
  });
  const server = setupServer(...octopusSandboxHandlers(sandbox, baseUrl));
  registerMswTestHooks(server);
  checkOctopusTraffic(sandbox);
  beforeEach(() => sandbox.reset());

  const instance = (apiKey: string) => ({
    name: 'sandbox',
    baseUrl,
    credential: { apiKey },
    defaultSpace: 'Platform',
  });
  const octopusWith = (apiKey: string): OctopusService => ({
    instances: () => [instance(apiKey)],
    client: () => createOctopusClient({ instance: instance(apiKey) }),
  });
  return {
    sandbox,
    server,
    baseUrl,
    octopusWith,
    octopus: octopusWith(octopusSandboxKeys.admin),
    /** A client of its own, to look at what an action left behind. */
    look: createOctopusClient({
      instance: instance(octopusSandboxKeys.readOnly),
    }),
  };
}
