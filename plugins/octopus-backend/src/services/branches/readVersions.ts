import { PageResource } from '../../resources/projects';
import { ReleaseResource } from '../../resources/releases';
import { ProjectTarget } from '../target/ProjectTarget';

/**
 * Reads the versions of releases, by their ids. Parameter `ids`: link
 * `Releases` of the root document, OctopusDeploy/go-octopusdeploy:
 * pkg/constants/constants_api_replies.go.
 */
export async function readVersions(
  { space, read }: ProjectTarget,
  ids: string[],
): Promise<Map<string, string>> {
  const { Items } = await read.get<PageResource<ReleaseResource>>(
    `/api/${space.id}/releases`,
    { ids, take: ids.length },
  );
  return new Map(Items.map(({ Id, Version }) => [Id, Version]));
}
