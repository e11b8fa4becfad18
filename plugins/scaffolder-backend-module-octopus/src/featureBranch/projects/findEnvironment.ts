import { NotFoundError } from '@backstage/errors';
import { EnvironmentResource } from '../resources/projects';

/**
 * The environment of a name or id.
 *
 * @throws NotFoundError naming those that there are
 */
export function findEnvironment(
  environments: EnvironmentResource[],
  nameOrId: string,
): EnvironmentResource {
  const wanted = nameOrId.trim().toLowerCase();
  const found = environments.find(
    ({ Id, Name }) => Name.toLowerCase() === wanted || Id === nameOrId,
  );
  if (!found) {
    throw new NotFoundError(
      `There is no environment '${nameOrId}' that the portal may see; there are: ${
        environments.map(({ Name }) => Name).join(', ') || 'none'
      }`,
    );
  }
  return found;
}
