import { SandboxContext } from '../context';
import { Environment, environments } from '../environments/environments';
import { projectEnvironments } from '../projects/projectEnvironments';
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
      : projectEnvironments(ctx, runbook.ProjectId);
  return allowed ? all.filter(item => allowed.includes(item.Id)) : all;
}
