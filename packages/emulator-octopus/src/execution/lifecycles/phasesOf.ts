import { Channel } from '../../channels/channels';
import { SandboxContext } from '../../context';
import { environments } from '../../environments/environments';
import { ephemeralEnvironments } from '../../environments/ephemeral/ephemeralEnvironments';
import { parentEnvironments } from '../../environments/ephemeral/parentEnvironments';
import { Lifecycle, lifecycles } from '../../lifecycles/lifecycles';
import { environmentsOf } from '../../lifecycles/phases';
import { projects } from '../../projects/projects';
import { LifecyclePhase } from './evaluateLifecycle';

/** The lifecycle of a channel: its own, or the project's. */
export function lifecycleOf(
  ctx: SandboxContext,
  channel: Channel,
): Lifecycle | undefined {
  if (channel.Type === 'EphemeralEnvironment') return undefined;
  const project = ctx.store.of(projects).get(channel.ProjectId);
  const id = channel.LifecycleId ?? project?.LifecycleId;
  return id ? ctx.store.of(lifecycles).get(id) : undefined;
}

function environmentsInOrder(ctx: SandboxContext, spaceId: string): string[] {
  return ctx.store
    .of(environments)
    .inSpace(spaceId)
    .sort((a, b) => a.SortOrder - b.SortOrder)
    .map(({ Id }) => Id);
}

function ephemeralPhase(ctx: SandboxContext, parentId: string): LifecyclePhase {
  return {
    Id: `${parentId}-ephemeral`,
    Name: ctx.store.of(parentEnvironments).get(parentId)?.Name ?? '',
    AutomaticDeploymentTargets: [],
    OptionalDeploymentTargets: ctx.store
      .of(ephemeralEnvironments)
      .list()
      .filter(item => item.ParentEnvironmentId === parentId)
      .map(({ Id }) => Id),
    MinimumEnvironmentsBeforePromotion: 0,
    IsOptionalPhase: true,
    IsPriorityPhase: false,
  };
}

/**
 * The phases of a channel. A phase without environments means those that no
 * other phase has; a lifecycle without phases lets a release go anywhere in
 * any order (octopus-api.md §6.1) and is shown as one optional phase, which is
 * inferred, as it is for the environments of a channel for ephemeral ones.
 */
export function phasesOf(
  ctx: SandboxContext,
  channel: Channel,
): LifecyclePhase[] {
  if (channel.ParentEnvironmentId) {
    return [ephemeralPhase(ctx, channel.ParentEnvironmentId)];
  }
  const lifecycle = lifecycleOf(ctx, channel);
  if (!lifecycle) return [];
  const all = environmentsInOrder(ctx, channel.SpaceId);
  if (lifecycle.Phases.length === 0) {
    return [
      {
        Id: `${lifecycle.Id}-all`,
        Name: 'All environments',
        AutomaticDeploymentTargets: [],
        OptionalDeploymentTargets: all,
        MinimumEnvironmentsBeforePromotion: 0,
        IsOptionalPhase: true,
        IsPriorityPhase: false,
      },
    ];
  }
  const named = new Set(lifecycle.Phases.flatMap(environmentsOf));
  return lifecycle.Phases.map(phase =>
    environmentsOf(phase).length > 0
      ? phase
      : {
          ...phase,
          OptionalDeploymentTargets: all.filter(id => !named.has(id)),
        },
  );
}
