import {
  OctopusEnvironment,
  OctopusProjectView,
} from '@octopus-backstage/plugin-octopus-common';

/**
 * The environments that releases of the project can go to, in the order of the
 * space. A channel whose lifecycle has no phases can go to all of them.
 */
export function projectEnvironments(
  project: Pick<OctopusProjectView, 'channels' | 'environments'>,
): OctopusEnvironment[] {
  if (project.channels.some(({ phases }) => phases.length === 0)) {
    return project.environments;
  }
  const ids = new Set(
    project.channels.flatMap(({ phases }) =>
      phases.flatMap(phase => [
        ...phase.environmentIds,
        ...phase.automaticEnvironmentIds,
      ]),
    ),
  );
  return project.environments.filter(({ id }) => ids.has(id));
}
