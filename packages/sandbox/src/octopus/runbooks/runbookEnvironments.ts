import { channels } from '../channels/channels';
import { SandboxContext } from '../context';
import { Environment, environments } from '../environments/environments';
import { lifecycles } from '../lifecycles/lifecycles';
import { environmentsOf } from '../lifecycles/phases';
import { projects } from '../projects/projects';
import { Runbook } from './runbooks';

/**
 * The environments that a runbook may run in, by its `EnvironmentScope`. A
 * lifecycle without phases means all of them (octopus-api.md §6.1).
 */
export function runbookEnvironments(
  ctx: SandboxContext,
  runbook: Runbook,
): Environment[] {
  const all = ctx.store
    .of(environments)
    .inSpace(runbook.SpaceId)
    .sort((a, b) => a.SortOrder - b.SortOrder);
  if (runbook.EnvironmentScope === 'All') {
    return all;
  }
  const allowed =
    runbook.EnvironmentScope === 'Specified'
      ? runbook.Environments
      : fromLifecycles(ctx, runbook.ProjectId);
  return allowed ? all.filter(item => allowed.includes(item.Id)) : all;
}

/** Nothing when one of the lifecycles has no phases. */
function fromLifecycles(
  ctx: SandboxContext,
  projectId: string,
): string[] | undefined {
  const project = ctx.store.of(projects).get(projectId)!;
  const ids = ctx.store
    .of(channels)
    .inSpace(project.SpaceId)
    .filter(channel => channel.ProjectId === project.Id)
    .map(channel => channel.LifecycleId ?? project.LifecycleId);
  const used = ids.flatMap(id => ctx.store.of(lifecycles).get(id) ?? []);
  return used.every(lifecycle => lifecycle.Phases.length)
    ? used.flatMap(lifecycle => lifecycle.Phases.flatMap(environmentsOf))
    : undefined;
}
