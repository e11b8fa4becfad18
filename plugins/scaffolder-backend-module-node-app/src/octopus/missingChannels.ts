import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';

/** The channels that the workflow of the content names. */
const channels = ['Mainline', 'Feature Branch'];

/** Those of the workflow's channels that a project lacks. */
export async function missingChannels(
  client: OctopusClient,
  spaceId: string,
  projectId: string,
  signal?: AbortSignal,
): Promise<string[]> {
  const there = await client.list<{ Name: string }>(
    `/api/${spaceId}/projects/${projectId}/channels`,
    { signal },
  );
  const names = there.map(({ Name }) => Name.toLowerCase());
  return channels.filter(name => !names.includes(name.toLowerCase()));
}
