import { OctopusPhase } from '@octopus-backstage/plugin-octopus-common';
import { EnvironmentResource, LifecycleResource } from '../resources/projects';

/**
 * The phases of a channel. Without phases a lifecycle lets a release go
 * anywhere in any order (octopus-api.md §6.1), which is one optional phase; a
 * phase without environments has those that no other phase has. Without a
 * lifecycle (a channel of ephemeral environments, or one not read yet) each of
 * the channel's environments is a phase of its own.
 *
 * @param reachable - the channel's environments, as its progression lists them
 */
export function toPhases(
  lifecycle: LifecycleResource | undefined,
  reachable: EnvironmentResource[],
): OctopusPhase[] {
  if (!lifecycle) {
    return reachable.map(({ Id, Name }) => ({
      name: Name,
      environmentIds: [Id],
      automaticEnvironmentIds: [],
      isOptional: false,
    }));
  }
  const ids = reachable.map(({ Id }) => Id);
  if (lifecycle.Phases.length === 0) {
    return [
      {
        name: lifecycle.Name,
        environmentIds: ids,
        automaticEnvironmentIds: [],
        isOptional: true,
      },
    ];
  }
  const named = lifecycle.Phases.flatMap(phase => [
    ...phase.AutomaticDeploymentTargets,
    ...phase.OptionalDeploymentTargets,
  ]);
  return lifecycle.Phases.map(phase => {
    const own = [
      ...phase.AutomaticDeploymentTargets,
      ...phase.OptionalDeploymentTargets,
    ];
    return {
      name: phase.Name,
      environmentIds:
        own.length > 0 ? own : ids.filter(id => !named.includes(id)),
      automaticEnvironmentIds: phase.AutomaticDeploymentTargets,
      isOptional: phase.IsOptionalPhase,
    };
  });
}
