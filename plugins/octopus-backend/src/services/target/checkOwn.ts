import { NotFoundError } from '@backstage/errors';
import { ProjectTarget } from './ProjectTarget';

/**
 * Makes sure that an id has the form of its kind, such as `Releases-1`, before
 * it becomes part of an address.
 *
 * @throws NotFoundError
 */
export function checkId(kind: string, id: string): string {
  if (!new RegExp(`^${kind}-\\d+$`).test(id)) {
    throw new NotFoundError(`'${id}' is not an id of the kind '${kind}-1'`);
  }
  return id;
}

/**
 * Lets only what belongs to the entity's project through. Of another project
 * nothing is told, not even that it exists.
 *
 * @throws NotFoundError
 */
export function checkOwn<T extends { ProjectId?: string | null }>(
  { project }: ProjectTarget,
  id: string,
  resource: T,
): T {
  if (resource.ProjectId !== project.Id) {
    throw new NotFoundError(`Octopus project '${project.Name}' has no '${id}'`);
  }
  return resource;
}
