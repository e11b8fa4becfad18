import { SandboxContext } from '../../context';
import { executionPlan, targeting } from '../deployments/newerFields';
import { isoTime, optionalTime } from '../tasks/render/texts';
import { serverTasks } from '../tasks/serverTask';
import { RunbookRun } from './runbookRun';

function linksOf(run: RunbookRun): Record<string, string> {
  const space = `/api/${run.SpaceId}`;
  const manifest = run.ManifestVariableSetId;
  return {
    Self: `${space}/runbookRuns/${run.Id}`,
    Project: `${space}/projects/${run.ProjectId}`,
    Runbook: `${space}/runbooks/${run.RunbookId}`,
    RunbookSnapshot: `${space}/runbookSnapshots/${run.RunbookSnapshotId}`,
    Environment: `${space}/environments/${run.EnvironmentId}`,
    Task: `/api/tasks/${run.TaskId}`,
    Artifacts: `${space}/artifacts?regarding=${run.Id}`,
    Interruptions: `${space}/interruptions?regarding=${run.Id}`,
    ...(run.TenantId && { Tenant: `${space}/tenants/${run.TenantId}` }),
    ...(manifest && { Variables: `${space}/variables/${manifest}` }),
  };
}

/**
 * A runbook run as the API answers it. Shape: definition `RunbookRunResource`
 * of the OpenAPI document, newer fields from
 * OctopusDeploy/docs:src/pages/docs/api/_generated/runbook-runs.md.
 */
export function renderRunbookRun(ctx: SandboxContext, run: RunbookRun) {
  const { created, queueTime, queueTimeExpiry, ...fields } = run;
  const task = ctx.store.of(serverTasks).get(run.TaskId);
  return {
    ...fields,
    Priority: 'LifecycleDefault',
    FormValues: {},
    QueueTime: optionalTime(queueTime),
    QueueTimeExpiry: optionalTime(queueTimeExpiry),
    Created: isoTime(created),
    TentacleRetentionPeriod: null,
    ...targeting,
    ChangeRequestSettings: null,
    ExecutionPlanLogContext: executionPlan(task),
    FailureEncountered: task?.isFailing ?? false,
    Links: linksOf(run),
  };
}
