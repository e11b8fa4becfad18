import { OctopusDeployment } from '@octopus-backstage/plugin-octopus-common';
import { Removal } from '../services/branches/Removal';

/** Marks a deployment whose namespace was deleted since it was created. */
export function markRemoved(
  deployment: OctopusDeployment,
  removals: Removal[],
): OctopusDeployment {
  const { namespace, environmentId, created } = deployment;
  const isRemoved = removals.some(
    removal =>
      removal.namespace === namespace &&
      removal.environmentId === environmentId &&
      removal.task.State === 'Success' &&
      Date.parse(removal.created) > Date.parse(created),
  );
  return isRemoved ? { ...deployment, isRemoved } : deployment;
}
