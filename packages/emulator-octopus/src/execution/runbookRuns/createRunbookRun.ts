import { SandboxContext } from '../../context';
import { Environment } from '../../environments/environments';
import { scopeOf } from '../../environments/scopes';
import { runbookProcesses } from '../../processes/processes';
import { projects } from '../../projects/projects';
import { Runbook } from '../../runbooks/runbooks';
import { RunbookSnapshot } from '../../runbooks/runbookSnapshots';
import { Tenant } from '../../tenants/tenants';
import { concurrencyTag } from '../deployments/concurrencyTag';
import { keepPromptedValues } from '../deployments/keepPromptedValues';
import { packagesOfRelease } from '../deployments/packagesOfRelease';
import { deploymentRefusals } from '../deployments/refusals';
import {
  systemVariables,
  tenantVariables,
} from '../deployments/systemVariables';
import { createStart } from '../createStart';
import { planSteps } from '../processes/planSteps';
import { toTaskSteps } from '../processes/toTaskSteps';
import { usesGuidedFailure } from '../processes/usesGuidedFailure';
import { variablesOf } from '../snapshots/variablesOf';
import { enqueueTask } from '../tasks/enqueueTask';
import { recordTaskEvent } from '../tasks/taskEvents';
import { checkRunTenant } from '../tenants/checkTenant';
import { forTenant } from '../tenants/forTenant';
import { fillPrompts } from '../variables/fillPrompts';
import { promptForm } from '../variables/promptForm';
import { resolveVariables } from '../variables/resolveVariables';
import { mayRunIn } from '../../runbooks/runbookEnvironments';
import { RunbookRun, runbookRuns } from './runbookRun';

/** What a new run is made of. */
export interface NewRunbookRun {
  runbook: Runbook;
  snapshot: RunbookSnapshot;
  environment: Environment;
  /** Whom it is for; nobody in particular when left out. */
  tenant?: Tenant;
  /** The value sent for a prompt. */
  given(elementName: string, variableName: string): string | undefined;
  user: { name: string; id: string | null };
  /** Milliseconds since 1970. */
  at: number;
  options?: Partial<
    Pick<
      RunbookRun,
      | 'Comments'
      | 'ForcePackageDownload'
      | 'SkipActions'
      | 'SpecificMachineIds'
      | 'ExcludedMachineIds'
      | 'queueTime'
      | 'queueTimeExpiry'
      | 'UseGuidedFailure'
    >
  >;
}

function prepare(ctx: SandboxContext, input: NewRunbookRun) {
  const { snapshot, environment, tenant, options = {} } = input;
  const project = ctx.store.of(projects).get(snapshot.ProjectId)!;
  const context = { ...scopeOf(ctx, environment.Id), tenant };
  const sets = variablesOf(ctx, snapshot);
  const form = promptForm(sets, context);
  const filled = fillPrompts(form, input.given);
  if (filled.missing.length > 0) {
    throw deploymentRefusals.prompts(filled.missing);
  }
  const process = ctx.store
    .of(runbookProcesses)
    .get(snapshot.FrozenRunbookProcessId)!;
  const planned = planSteps(ctx, process, {
    ...context,
    specificMachineIds: options.SpecificMachineIds,
    excludedMachineIds: options.ExcludedMachineIds,
  });
  const variables = {
    ...systemVariables(project, environment, planned),
    ...tenantVariables(tenant),
    'Octopus.Runbook.Id': input.runbook.Id,
    'Octopus.Runbook.Name': input.runbook.Name,
    ...Object.fromEntries(resolveVariables(sets, context)),
    ...filled.values,
  };
  return { form, filled, planned, variables };
}

/**
 * Makes a run of a runbook and puts its task into the queue. Runs do not wait
 * for each other unless a variable says so: the default tag is the run's own.
 *
 * @throws OctopusError when the runbook has no such environment, does not allow
 * the tenant or to have none, or a required prompt has no value
 */
export function createRunbookRun(
  ctx: SandboxContext,
  input: NewRunbookRun,
): RunbookRun {
  const { runbook, snapshot, environment, tenant, at, options = {} } = input;
  if (!mayRunIn(ctx, runbook, environment)) {
    throw deploymentRefusals.runbookEnvironment(environment.Id);
  }
  const project = ctx.store.of(projects).get(runbook.ProjectId)!;
  checkRunTenant(runbook, { project, environment, tenant });
  const { form, filled, planned, variables } = prepare(ctx, input);
  const Id = ctx.store.nextId('RunbookRuns');
  const TaskId = ctx.store.nextId('ServerTasks');
  const UseGuidedFailure = usesGuidedFailure(
    options.UseGuidedFailure,
    runbook.DefaultGuidedFailureMode,
    environment,
  );
  const task = enqueueTask(ctx, {
    Id: TaskId,
    SpaceId: runbook.SpaceId,
    type: 'RunbookRun',
    description: `Run ${runbook.Name} snapshot ${snapshot.Name} on ${
      environment.Name
    }${forTenant(tenant)}`,
    arguments: { RunbookRunId: Id },
    relatedIds: [
      Id,
      snapshot.Id,
      runbook.Id,
      runbook.ProjectId,
      environment.Id,
      ...(tenant ? [tenant.Id] : []),
    ],
    projectId: runbook.ProjectId,
    environmentId: environment.Id,
    tenantId: tenant?.Id ?? null,
    runbookId: runbook.Id,
    queuedAt: at,
    notBefore: options.queueTime ?? null,
    expiresAt: options.queueTimeExpiry ?? null,
    concurrencyTag: concurrencyTag(new Map(Object.entries(variables)), Id),
    useGuidedFailure: UseGuidedFailure,
    variables: { ...variables, 'Octopus.RunbookRun.Id': Id },
    steps: toTaskSteps(planned, {
      packagesOf: action => packagesOfRelease(snapshot, action, variables),
      leftOut: options.SkipActions ?? [],
    }),
  });
  const run = ctx.store.of(runbookRuns).put({
    Id,
    SpaceId: runbook.SpaceId,
    Name: `Run on ${environment.Name}${forTenant(tenant)}`,
    RunbookId: runbook.Id,
    RunbookName: runbook.Name,
    RunbookSnapshotId: snapshot.Id,
    FrozenRunbookProcessId: snapshot.FrozenRunbookProcessId,
    ProjectId: runbook.ProjectId,
    EnvironmentId: environment.Id,
    TaskId,
    ManifestVariableSetId: keepPromptedValues(
      ctx,
      Id,
      runbook.SpaceId,
      form,
      filled.values,
    ),
    UseGuidedFailure,
    ...createStart(input, planned),
  });
  recordTaskEvent(ctx, task, 'Queued', at);
  return run;
}
