import {
  OctopusDeployment,
  OctopusProjectView,
} from '@octopus-backstage/plugin-octopus-common';

/** All known deployments to an environment, newest first. */
export function deploymentsTo(
  project: Pick<OctopusProjectView, 'releases' | 'namespaceDeployments'>,
  environmentId: string,
): OctopusDeployment[] {
  const { releases, namespaceDeployments = [] } = project;
  const all = new Map(
    [
      ...releases.flatMap(({ deployments }) => deployments),
      ...namespaceDeployments,
    ].map(deployment => [deployment.id, deployment]),
  );
  return [...all.values()]
    .filter(deployment => deployment.environmentId === environmentId)
    .sort((a, b) => Date.parse(b.created) - Date.parse(a.created));
}
