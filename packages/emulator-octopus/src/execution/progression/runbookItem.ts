import { SandboxContext } from '../../context';
import { runbookSnapshots } from '../../runbooks/runbookSnapshots';
import { RunbookRun } from '../runbookRuns/runbookRun';
import { renderTask } from '../tasks/render/renderTask';
import { isoTime } from '../tasks/render/texts';
import { serverTasks } from '../tasks/serverTask';

/**
 * A run as progressions show it. Shape: definition
 * `RunbooksDashboardItemResource` of the OpenAPI document, newer fields from
 * OctopusDeploy/docs:src/pages/docs/api/_generated/progression.md.
 */
export function runbookItem(ctx: SandboxContext, run: RunbookRun) {
  const task = renderTask(ctx, ctx.store.of(serverTasks).get(run.TaskId)!);
  const snapshot = ctx.store.of(runbookSnapshots).get(run.RunbookSnapshotId);
  return {
    Id: run.Id,
    ProjectId: run.ProjectId,
    EnvironmentId: run.EnvironmentId,
    RunbookId: run.RunbookId,
    RunbookSnapshotId: run.RunbookSnapshotId,
    RunbookSnapshotName: snapshot?.Name ?? '',
    RunbookSnapshotNotes: snapshot?.Notes ?? null,
    GitReference: snapshot?.GitReference ?? null,
    RunName: run.Name,
    RunBy: run.DeployedBy,
    TaskId: run.TaskId,
    TenantId: run.TenantId,
    Created: isoTime(run.created),
    QueueTime: task.QueueTime,
    StartTime: task.StartTime,
    CompletedTime: task.CompletedTime,
    State: task.State,
    HasPendingInterruptions: task.HasPendingInterruptions,
    PendingInterruptionTypes: task.PendingInterruptionTypes,
    HasPendingPreconditions: task.HasPendingPreconditions,
    PendingPreconditionTypes: task.PendingPreconditionTypes,
    HasWarningsOrErrors: task.HasWarningsOrErrors,
    ErrorMessage: task.ErrorMessage,
    Duration: task.Duration,
    IsCompleted: task.IsCompleted,
    Links: {
      Self: `/api/${run.SpaceId}/runbookRuns/${run.Id}`,
      Task: `/api/tasks/${run.TaskId}`,
    },
  };
}
