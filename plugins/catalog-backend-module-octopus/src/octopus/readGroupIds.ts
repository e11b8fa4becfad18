import { NotFoundError } from '@backstage/errors';
import {
  OctopusClient,
  ProjectGroup,
} from '@octopus-backstage/plugin-octopus-node';
import { ProviderSettings } from '../config/ProviderSettings';

/**
 * Reads the ids of the project groups in a provider's filter, in one request;
 * undefined when it allows all groups.
 *
 * @throws NotFoundError when a group does not exist: it may only have been
 * renamed, and its projects must not be removed
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
