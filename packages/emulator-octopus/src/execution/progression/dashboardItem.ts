import { SandboxContext } from '../../context';
import {
  deploymentsWhere,
  DeploymentWithTask,
} from '../deployments/deploymentsOf';
import { releases } from '../releases/release';
import { isCompleted } from '../tasks/serverTask';
import { renderTask } from '../tasks/render/renderTask';
import { isoTime } from '../tasks/render/texts';

/** Where deployments of a project and environment stand to each other. */
export interface EnvironmentHistory {
  /** The last one, whatever came of it. */
  current: DeploymentWithTask | undefined;
  /** The last success before it. */
  previous: DeploymentWithTask | undefined;
}

/**
 * The last deployments of a project in an environment, for a tenant or for
 * none: each tenant has a history of its own ("per
 * environment/channel/tenant combination",
 * OctopusDeploy/docs:src/pages/docs/api/_generated/progression.md).
 */
export function historyOf(
  ctx: SandboxContext,
  projectId: string,
  environmentId: string,
  tenantId: string | null,
): EnvironmentHistory {
  return historyIn(
    deploymentsWhere(
      ctx,
      item =>
        item.ProjectId === projectId &&
        item.EnvironmentId === environmentId &&
        item.TenantId === tenantId,
    ),
  );
}

/** The same of all deployments of a place, newest first. */
export function historyIn([
  current,
  ...earlier
]: DeploymentWithTask[]): EnvironmentHistory {
  return {
    current,
    previous: earlier.find(({ task }) => task.state === 'Success'),
  };
}

/**
 * A deployment as progressions and dashboards show it. Shape: definition
 * `DashboardItemResource` of the OpenAPI document, newer fields from
 * OctopusDeploy/docs:src/pages/docs/api/_generated/dashboard.md; that a failed deployment is
 * current too: a recorded progression.
 */
export function dashboardItem(
  ctx: SandboxContext,
  { deployment, task }: DeploymentWithTask,
  history: EnvironmentHistory,
) {
  const space = `/api/${deployment.SpaceId}`;
  const rendered = renderTask(ctx, task);
  return {
    Id: deployment.Id,
    ProjectId: deployment.ProjectId,
    EnvironmentId: deployment.EnvironmentId,
    ReleaseId: deployment.ReleaseId,
    DeploymentId: deployment.Id,
    TaskId: task.Id,
    TenantId: deployment.TenantId,
    ChannelId: deployment.ChannelId,
    ReleaseVersion:
      ctx.store.of(releases).get(deployment.ReleaseId)?.Version ?? '',
    Created: isoTime(deployment.created),
    QueueTime: rendered.QueueTime,
    StartTime: rendered.StartTime,
    CompletedTime: rendered.CompletedTime,
    State: task.state,
    HasPendingInterruptions: rendered.HasPendingInterruptions,
    PendingInterruptionTypes: rendered.PendingInterruptionTypes,
    HasPendingPreconditions: rendered.HasPendingPreconditions,
    PendingPreconditionTypes: rendered.PendingPreconditionTypes,
    HasWarningsOrErrors: task.hasWarnings,
    ErrorMessage: task.errorMessage,
    Duration: rendered.Duration,
    IsCurrent: history.current?.deployment.Id === deployment.Id,
    IsPrevious: history.previous?.deployment.Id === deployment.Id,
    IsCompleted: isCompleted(task),
    Links: {
      Self: `${space}/deployments/${deployment.Id}`,
      Release: `${space}/releases/${deployment.ReleaseId}`,
      Task: `/api/tasks/${task.Id}`,
    },
  };
}
