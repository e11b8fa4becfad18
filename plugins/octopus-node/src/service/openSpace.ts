import { InputError } from '@backstage/errors';
import { patient, PatienceOptions } from '../client/patient';
import { assertServerVersion } from '../client/serverVersion';
import { OctopusClient, Space } from '../types';
import { OctopusService } from './createOctopusService';

/**
 * The oldest server whose published OpenAPI document our requests are checked
 * against (octopus-openapi-2021.2.json).
 */
const oldestServer = '2021.2';

/**
 * A client for the instance, and the space that was asked for on it.
 *
 * @public
 */
export async function openSpace(options: {
  octopus: OctopusService;
  instance?: string;
  space?: string;
  signal?: AbortSignal;
  /** Set by work that waits for a server that is away. */
  patience?: PatienceOptions;
}): Promise<{ client: OctopusClient; space: Space }> {
  const { octopus, instance, signal, patience } = options;
  const hasty = octopus.client({ instance });
  const client = patience ? patient(hasty, patience) : hasty;
  const defaultSpace = octopus
    .instances()
    .find(({ name }) => name === client.instance.name)?.defaultSpace;
  const wanted = options.space || defaultSpace;
  if (!wanted) {
    throw new InputError(
      `Say which space to use: 'space' is empty, and the Octopus instance '${client.instance.name}' has no defaultSpace in octopus.instances`,
    );
  }
  const gaveUp = new AbortController();
  const either = signal
    ? AbortSignal.any([signal, gaveUp.signal])
    : gaveUp.signal;
  const resolving = client.resolveSpace(wanted, { signal: either });
  // Its failure counts only once the server is known to be one that we can talk to.
  resolving.catch(() => undefined);
  try {
    const server = await client.serverInformation({ signal });
    assertServerVersion(server, oldestServer);
  } catch (error) {
    gaveUp.abort(error);
    throw error;
  }
  return { client, space: await resolving };
}
