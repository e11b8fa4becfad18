import {
  OctopusDeployment,
  OctopusProjectView,
} from '@octopus-backstage/plugin-octopus-common';

/** All known deployments to an environment, newest first. */
export function deploymentsTo(
  project: Pick<OctopusProjectView, 'releases'>,
  environmentId: string,
): OctopusDeployment[] {
  return project.releases
    .flatMap(release => release.deployments)
    .filter(deployment => deployment.environmentId === environmentId)
    .sort((a, b) => Date.parse(b.created) - Date.parse(a.created));
}
