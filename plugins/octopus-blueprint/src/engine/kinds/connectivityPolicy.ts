import { Fields, pick } from '../model/fields';

/** Octopus's own defaults but for one field. Source: octopus-api.md section 6.3. */
export function connectivityPolicy(allowNoTargets: boolean): Fields {
  return {
    SkipMachineBehavior: 'None',
    TargetRoles: [],
    AllowDeploymentsToNoTargets: allowNoTargets,
    ExcludeUnhealthyTargets: false,
  };
}

export function managedConnectivityPolicy(served: unknown): Fields {
  return pick(served, [
    'SkipMachineBehavior',
    'TargetRoles',
    'AllowDeploymentsToNoTargets',
    'ExcludeUnhealthyTargets',
  ]);
}
