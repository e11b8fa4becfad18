import { isSameId } from '@octopus-backstage/plugin-octopus-node';
import { Resource } from '../model/fields';

/** Whether an object is in a project; one that names no project is in none. */
export function isIn(object: Resource, project: Resource | undefined): boolean {
  return isSameId(object.ProjectId as string | undefined, project?.Id);
}
