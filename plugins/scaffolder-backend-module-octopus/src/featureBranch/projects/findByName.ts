import { NotFoundError } from '@backstage/errors';
import { EnvironmentResource, ProjectResource } from '../resources/projects';

/**
 * Finds the project with exactly this id, slug or name, whatever the case.
 *
 * @throws NotFoundError listing the projects
 */
export function findProject(
  projects: ProjectResource[],
  wanted: string,
): ProjectResource {
  const text = wanted.trim().toLowerCase();
  const found =
    projects.find(({ Id }) => Id.toLowerCase() === text) ??
    projects.find(({ Slug }) => Slug?.toLowerCase() === text) ??
    projects.find(({ Name }) => Name.toLowerCase() === text);
  if (!found) {
    throw new NotFoundError(
      `There is no Octopus project '${wanted}' that the portal can see; there are: ${
        projects.map(({ Name }) => Name).join(', ') || 'none'
      }`,
    );
  }
  return found;
}

/**
 * Finds the environment with this id, or with this name, whatever the case.
 *
 * @throws NotFoundError listing the environments
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
      `There is no environment '${nameOrId}' that the portal can see; there are: ${
        environments.map(({ Name }) => Name).join(', ') || 'none'
      }`,
    );
  }
  return found;
}
