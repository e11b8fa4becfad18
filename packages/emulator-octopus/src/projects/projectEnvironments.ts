import { channels } from '../channels/channels';
import { SandboxContext } from '../context';
import { lifecycles } from '../lifecycles/lifecycles';
import { environmentsOf } from '../lifecycles/phases';
import { projects } from './projects';

/**
 * Ids of the environments that the lifecycles of a project, or of one channel
 * of it, name. Nothing when one of them has no phases: that means all
 * (octopus-api.md §6.1).
 */
export function projectEnvironments(
  ctx: SandboxContext,
  projectId: string,
  channelId?: string,
): string[] | undefined {
  const project = ctx.store.of(projects).get(projectId);
  const used = ctx.store
    .of(channels)
    .list()
    .filter(
      channel =>
        channel.ProjectId === project?.Id &&
        channel.Type === 'Lifecycle' &&
        (!channelId || channel.Id === channelId),
    )
    .map(channel => channel.LifecycleId ?? project!.LifecycleId)
    .flatMap(id => ctx.store.of(lifecycles).get(id) ?? []);
  return used.every(lifecycle => lifecycle.Phases.length)
    ? used.flatMap(lifecycle => lifecycle.Phases.flatMap(environmentsOf))
    : undefined;
}
