import { LibraryVariableSetSpec } from '../../blueprint/model/Blueprint';
import { pick } from '../model/fields';
import { Kind } from './Kind';

/**
 * The set itself; its variables are objects of their own. Source of the
 * fields: octopus-api.md section 3, definition `LibraryVariableSetResource`.
 */
export const libraryVariableSet: Kind<LibraryVariableSetSpec> = {
  kind: 'libraryVariableSet',
  label: 'library variable set',
  shared: true,
  fields: spec => ({
    Name: spec.name,
    Description: spec.description ?? '',
    ContentType: 'Variables',
  }),
  managed: resource => pick(resource, ['Name', 'Description', 'ContentType']),
  incompatible: (_, resource) =>
    resource.ContentType === 'ScriptModule'
      ? 'it is a script module, and the blueprint wants a set of variables'
      : undefined,
};
