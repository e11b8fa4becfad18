import {
  createOctopusClient,
  OctopusService,
} from '@octopus-backstage/plugin-octopus-node';
import { octopusSandboxKeys } from '@octopus-backstage/emulator-octopus';

/** What the reference architecture brings along, as far as targets need it. */
export async function octopusSpace(
  baseUrl: string,
  keys: { accessKeyId: string; secretAccessKey: string },
) {
  const instance = {
    name: 'sandbox',
    baseUrl,
    credential: { apiKey: octopusSandboxKeys.admin },
    defaultSpace: 'Platform',
  };
  const octopus: OctopusService = {
    instances: () => [instance],
    client: () => createOctopusClient({ instance }),
  };
  const client = octopus.client();
  const { Id } = await client.resolveSpace('Platform');
  const space = `/api/${Id}`;
  for (const Name of ['Development', 'Test', 'Production', 'Feature Branch']) {
    await client.post(`${space}/environments`, { Name });
  }
  await client.post(`${space}/accounts`, {
    Name: 'AWS',
    AccountType: 'AmazonWebServicesAccount',
    AccessKey: keys.accessKeyId,
    SecretKey: { HasValue: true, NewValue: keys.secretAccessKey },
  });
  return { octopus, client, space };
}
