import { OctopusPhase } from '@octopus-backstage/plugin-octopus-common';
import {
  EnvironmentResource,
  LifecycleResource,
  ChannelResource,
  ProjectResource,
} from '../resources/projects';

/**
 * Maps the phases of a channel. A lifecycle without phases allows all
 * environments in any order (octopus-api.md §6.1), which becomes one optional
 * phase. A phase without environments has those that no other phase has.
 * Without a lifecycle (a channel of ephemeral environments, or one not read
 * yet) each of the channel's environments becomes a phase.
 *
 * @param reachable - the channel's environments, as listed by the progression
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

/**
 * Finds the lifecycle of a channel; undefined when it has none or the
 * lifecycles were not read.
 */
export function lifecycleOf(
  { LifecycleId, Type }: ChannelResource,
  project: ProjectResource,
  lifecycles: LifecycleResource[] | undefined,
): LifecycleResource | undefined {
  return Type === 'EphemeralEnvironment'
    ? undefined
    : lifecycles?.find(({ Id }) => Id === (LifecycleId ?? project.LifecycleId));
}
