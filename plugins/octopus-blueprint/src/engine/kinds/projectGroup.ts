import { ProjectGroupSpec } from '../../blueprint/model/Blueprint';
import { pick } from '../model/fields';
import { Kind } from './Kind';

/** Source of the fields: definition `ProjectGroupResource`. */
export const projectGroup: Kind<ProjectGroupSpec> = {
  kind: 'projectGroup',
  label: 'project group',
  shared: true,
  fields: spec => ({ Name: spec.name, Description: spec.description ?? '' }),
  managed: resource => pick(resource, ['Name', 'Description']),
};
