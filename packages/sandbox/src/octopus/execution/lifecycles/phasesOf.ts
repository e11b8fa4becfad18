import { Channel } from '../../channels/channels';
import { SandboxContext } from '../../context';
import { environments } from '../../environments/environments';
import { Lifecycle, lifecycles } from '../../lifecycles/lifecycles';
import { environmentsOf } from '../../lifecycles/phases';
import { projects } from '../../projects/projects';
import { LifecyclePhase } from './evaluateLifecycle';

/** The lifecycle of a channel: its own, or the project's. */
export function lifecycleOf(
  ctx: SandboxContext,
  channel: Channel,
): Lifecycle | undefined {
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

/**
 * The phases of a channel. A phase without environments means those that no
 * other phase has; a lifecycle without phases lets a release go anywhere in
 * any order (octopus-api.md §6.1) and is shown as one optional phase, which is
 * inferred.
 */
export function phasesOf(
  ctx: SandboxContext,
  channel: Channel,
): LifecyclePhase[] {
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
