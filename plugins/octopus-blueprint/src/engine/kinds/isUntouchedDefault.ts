import { sameName } from '../comparing/sameName';
import { Resource } from './Kind';

/** The channel that Octopus made with the project, if nobody has touched it. Source: octopus-api.md section 6.2. */
export function isUntouchedDefault(resource: Resource): boolean {
  return (
    sameName(resource.Name, 'Default') &&
    resource.IsDefault === true &&
    !resource.LifecycleId &&
    !(resource.Rules as unknown[] | undefined)?.length
  );
}
