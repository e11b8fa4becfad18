import {
  OctopusDeployment,
  OctopusEnvironment,
} from '@octopus-backstage/plugin-octopus-common';

/** A deployment as the actions tell of it: with the name of its environment. */
export function describeDeployment(
  deployment: OctopusDeployment,
  environments: OctopusEnvironment[],
) {
  const { id, version, state, created, taskId, url } = deployment;
  const { deployedBy, namespace, errorMessage } = deployment;
  return {
    deploymentId: id,
    taskId,
    version,
    environment:
      environments.find(one => one.id === deployment.environmentId)?.name ??
      deployment.environmentId,
    state,
    isCompleted: deployment.isCompleted,
    waitsForPerson: deployment.hasPendingInterruptions,
    created,
    deployedBy,
    namespace,
    errorMessage,
    url,
  };
}
