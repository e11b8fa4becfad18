import {
  formatOctopusEnvironmentRef,
  OctopusEnvironmentRef,
} from '@octopus-backstage/plugin-octopus-common';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { ServiceContext } from '../services/ServiceContext';
import { Caller } from './Caller';
import { checkPermission } from './checkPermission';

/**
 * Makes sure that the caller has a permission on an entity in an environment.
 *
 * @throws NotAllowedError when the policy says no
 */
export function checkEnvironment(
  ctx: ServiceContext,
  caller: Caller,
  resource: OctopusEnvironmentRef,
  permission: ResourcePermission,
): Promise<void> {
  const ref = formatOctopusEnvironmentRef(resource);
  return checkPermission(ctx, caller, ref, permission);
}
