import { NotFoundError } from '@backstage/errors';
import { isSameId } from '@octopus-backstage/plugin-octopus-node';
import { ProjectTarget } from './ProjectTarget';

/**
 * Makes sure that an id has the format of its kind, such as `Releases-1`,
 * before it becomes part of a URL.
 *
 * @throws NotFoundError when it does not
 */
export function checkId(kind: string, id: string): string {
  if (!new RegExp(`^${kind}-\\d+$`).test(id)) {
    throw new NotFoundError(`'${id}' is not an id of the kind '${kind}-1'`);
  }
  return id;
}

/**
 * Makes sure that a resource belongs to the entity's project. One that belongs
 * to no project, such as the run of an ad-hoc script, does not. The error does
 * not reveal whether it exists in another project.
 *
 * @throws NotFoundError when it does not
 */
export function checkOwn<T extends { ProjectId?: string | null }>(
  { project }: ProjectTarget,
  id: string,
  resource: T,
): T {
  if (!isSameId(resource.ProjectId, project.Id)) {
    throw new NotFoundError(`Octopus project '${project.Name}' has no '${id}'`);
  }
  return resource;
}
