import { SandboxContext } from '../context';
import { Environment, environments } from '../environments/environments';
import { ephemeralEnvironments } from '../environments/ephemeral/ephemeralEnvironments';
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

/**
 * Whether a runbook may run in an environment: in an ephemeral one when it may
 * in its parent. Source:
 * OctopusSolutionsEngineering/OctopusCopilot:tests/application/test_copilot_easymode_projects.py,
 * where provisioning runbooks name the parent; that a runbook which follows the
 * lifecycles of its project may run there too is inferred.
 */
export function mayRunIn(
  ctx: SandboxContext,
  runbook: Runbook,
  { Id }: Environment,
): boolean {
  const ephemeral = ctx.store.of(ephemeralEnvironments).get(Id);
  return ephemeral
    ? runbook.EnvironmentScope !== 'Specified' ||
        runbook.Environments.includes(ephemeral.ParentEnvironmentId)
    : runbookEnvironments(ctx, runbook).some(item => item.Id === Id);
}
