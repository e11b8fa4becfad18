import {
  OctopusEnvironment,
  OctopusProjectView,
  OctopusRunbook,
} from '@octopus-backstage/plugin-octopus-common';

/**
 * Returns the name of the item with this id, or the id itself if there is none.
 */
export function nameOf(
  items: { id: string; name: string }[],
  id: string,
): string {
  return items.find(item => item.id === id)?.name ?? id;
}

/**
 * Finds the environments that releases of the project can be deployed to, in
 * the order of the space. A lifecycle without phases reaches all of them.
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

/**
 * Finds the environments that a runbook may run in: all of the project when it
 * names none.
 */
export function runbookEnvironments(
  project: Pick<OctopusProjectView, 'environments'>,
  runbook: OctopusRunbook,
): OctopusEnvironment[] {
  if (runbook.environments?.length) {
    return runbook.environments;
  }
  return runbook.environmentIds.length > 0
    ? runbook.environmentIds.map(id => ({
        id,
        name: nameOf(project.environments, id),
      }))
    : project.environments;
}
