import {
  byEffect,
  OctopusDeployment,
  OctopusProjectView,
} from '@octopus-backstage/plugin-octopus-common';

/**
 * Finds the deployment of a project that took effect last; one that is only
 * planned where there is no other.
 */
export function lastDeployment({
  releases,
}: Pick<OctopusProjectView, 'releases'>): OctopusDeployment | undefined {
  const all = releases.flatMap(({ deployments }) => deployments).sort(byEffect);
  return all.find(({ scheduledFor }) => !scheduledFor) ?? all.at(-1);
}
