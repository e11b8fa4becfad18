import { NotFoundError } from '@backstage/errors';
import {
  OctopusClient,
  ProjectGroup,
} from '@octopus-backstage/plugin-octopus-node';
import { ProviderSettings } from '../config/ProviderSettings';

/**
 * The ids of the project groups that a provider names, or nothing when it
 * takes any. One request.
 *
 * @throws NotFoundError when a group is not there, as the projects of a group
 * that was only renamed must not be taken for gone
 */
export async function readGroupIds(
  client: OctopusClient,
  spaceId: string,
  settings: Pick<ProviderSettings, 'path' | 'filter'>,
  options: { signal?: AbortSignal } = {},
): Promise<Set<string> | undefined> {
  const { groups: wanted } = settings.filter;
  if (!wanted) {
    return undefined;
  }
  const groups = await client.list<ProjectGroup & { Slug?: string }>(
    `/api/${spaceId}/projectgroups/all`,
    options,
  );
  return new Set(
    wanted.map(text => {
      const found =
        groups.find(({ Id }) => Id === text) ??
        groups.find(({ Name }) => fold(Name) === fold(text)) ??
        groups.find(({ Slug }) => Slug && fold(Slug) === fold(text));
      if (!found) {
        throw new NotFoundError(
          `${
            settings.path
          }.projectGroups names '${text}', but the space has ${groups
            .map(({ Name }) => Name)
            .join(', ')}`,
        );
      }
      return found.Id;
    }),
  );
}

function fold(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
