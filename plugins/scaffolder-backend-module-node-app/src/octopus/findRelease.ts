import { OctopusPlan, OctopusProject } from './planOctopus';

/** Version of a release of a project, if it has any: the first that Octopus lists. */
export async function findRelease(
  { client, space }: Pick<OctopusPlan, 'client' | 'space'>,
  project: OctopusProject,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const { Items } = await client.get<{ Items: { Version: string }[] }>(
    `/api/${space.Id}/projects/${project.id}/releases`,
    { query: { skip: 0, take: 1 }, signal },
  );
  return Items[0]?.Version;
}
