import { EnvironmentSpec } from '../../blueprint/model/Blueprint';
import { pick } from '../model/fields';
import { Kind } from './Kind';

/** Source of the fields: octopus-api.md section 3, definition `EnvironmentResource`. */
export const environment: Kind<EnvironmentSpec> = {
  kind: 'environment',
  label: 'environment',
  shared: true,
  fields: spec => ({
    Name: spec.name,
    Description: spec.description ?? '',
    SortOrder: spec.sortOrder,
    UseGuidedFailure: spec.useGuidedFailure,
    AllowDynamicInfrastructure: spec.allowDynamicInfrastructure,
  }),
  managed: resource =>
    pick(resource, [
      'Name',
      'Description',
      'SortOrder',
      'UseGuidedFailure',
      'AllowDynamicInfrastructure',
    ]),
};
