import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { waitUntil } from './waitUntil';

/** What runs in Development: projects, their releases, and the image that one takes. */
const RELEASES: [project: string, version: string, image?: string][] = [
  ['EKS Octopub Frontend', '0.2.6', 'Deploy Container:web:0.2.6'],
  ['EKS Octopub Products', '0.3.4', 'Deploy Container:web:0.3.4'],
  ['EKS Octopub Audits', '0.1.9', 'Deploy Container:web:0.1.9'],
  ['_ Deploy EKS Octopub Stack', '0.0.1'],
];

const LIMIT_MS = 5 * 60_000;

/**
 * Releases the services of Octopub, deploys them to Development, and waits
 * until they run, so that there is something to copy for a feature branch.
 */
export async function deployOctopub(
  client: OctopusClient,
  spaceId: string,
): Promise<void> {
  const at = `/api/${spaceId}`;
  for (const [ProjectName, ReleaseVersion, image] of RELEASES) {
    const command = { SpaceId: spaceId, SpaceIdOrName: spaceId, ProjectName };
    await client.post(`${at}/releases/create/v1`, {
      ...command,
      ReleaseVersion,
      ChannelName: 'Mainline',
      ...(image && { Packages: [image] }),
    });
    await client.post(`${at}/deployments/create/untenanted/v1`, {
      ...command,
      ReleaseVersion,
      EnvironmentNames: ['Development'],
    });
  }
  await waitForOctopus(client, spaceId);
}

/** Waits until nothing is under way in a space. */
export async function waitForOctopus(
  client: OctopusClient,
  spaceId: string,
): Promise<void> {
  await waitUntil(`tasks of ${spaceId} have ended`, LIMIT_MS, async () => {
    const tasks = await client.list<{ IsCompleted: boolean }>(
      `/api/${spaceId}/tasks`,
      { query: { take: 1000 } },
    );
    return tasks.every(({ IsCompleted }) => IsCompleted);
  });
}
