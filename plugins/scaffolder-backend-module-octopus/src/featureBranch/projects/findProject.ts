import { NotFoundError } from '@backstage/errors';
import { ProjectResource } from '../resources/projects';

/**
 * The project of exactly this id, slug or name.
 *
 * @throws NotFoundError naming those that there are
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
      `There is no Octopus project '${wanted}' that the portal may see; there are: ${
        projects.map(({ Name }) => Name).join(', ') || 'none'
      }`,
    );
  }
  return found;
}
