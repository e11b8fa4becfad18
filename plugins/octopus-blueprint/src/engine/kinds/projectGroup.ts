import { ProjectGroupSpec } from '../../blueprint/types';
import { Kind } from './Kind';
import { pick } from './pick';

/** Source of the fields: definition `ProjectGroupResource`. */
export const projectGroup: Kind<ProjectGroupSpec> = {
  kind: 'projectGroup',
  label: 'project group',
  shared: true,
  fields: spec => ({ Name: spec.name, Description: spec.description ?? '' }),
  managed: resource => pick(resource, ['Name', 'Description']),
};
