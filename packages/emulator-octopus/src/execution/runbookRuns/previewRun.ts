import { SandboxContext } from '../../context';
import { Environment } from '../../environments/environments';
import { scopeOf } from '../../environments/scopes';
import { Process, runbookProcesses } from '../../processes/processes';
import { projects } from '../../projects/projects';
import { Runbook } from '../../runbooks/runbooks';
import { RunbookSource } from '../../runbooks/snapshotRunbook';
import { RunbookSnapshot } from '../../runbooks/runbookSnapshots';
import { Tenant } from '../../tenants/tenants';
import { Variable } from '../../variables/variableSets';
import { previewStep } from '../deployments/preview';
import { planSteps } from '../processes/planSteps';
import { usesGuidedFailure } from '../processes/usesGuidedFailure';
import { currentVariables } from '../releases/slotsOf';
import { variablesOf } from '../snapshots/variablesOf';
import { promptForm } from '../variables/promptForm';

function preview(
  ctx: SandboxContext,
  runbook: Runbook,
  source: { process: Process; variables: Variable[][] },
  environment: Environment,
  tenant?: Tenant,
) {
  const context = { ...scopeOf(ctx, environment.Id), tenant };
  return {
    Id: null,
    Form: promptForm(source.variables, context),
    StepsToExecute: planSteps(ctx, source.process, context).map(previewStep),
    UseGuidedFailureModeByDefault: usesGuidedFailure(
      undefined,
      runbook.DefaultGuidedFailureMode,
      environment,
    ),
    Links: {},
  };
}

/**
 * What a run of a snapshot in an environment, for a tenant or none, would ask and do. Shape:
 * definition `RunbookRunPreviewResource` of the OpenAPI document.
 */
export function previewSnapshot(
  ctx: SandboxContext,
  runbook: Runbook,
  snapshot: RunbookSnapshot,
  environment: Environment,
  tenant?: Tenant,
) {
  const process = ctx.store
    .of(runbookProcesses)
    .get(snapshot.FrozenRunbookProcessId)!;
  const variables = variablesOf(ctx, snapshot);
  return preview(ctx, runbook, { process, variables }, environment, tenant);
}

/** The same for a runbook as it is now, published or not, or at a commit. */
export function previewRunbook(
  ctx: SandboxContext,
  { runbook, process, commit }: RunbookSource,
  environment: Environment,
  tenant?: Tenant,
) {
  const project = ctx.store.of(projects).get(runbook.ProjectId)!;
  const variables = currentVariables(ctx, project, commit);
  return preview(ctx, runbook, { process, variables }, environment, tenant);
}
