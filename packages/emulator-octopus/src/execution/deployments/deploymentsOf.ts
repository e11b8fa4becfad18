import { SandboxContext } from '../../context';
import { ServerTask, serverTasks } from '../tasks/serverTask';
import { Deployment, deployments } from './deployment';

/** A deployment with the task that carries it out. */
export interface DeploymentWithTask {
  deployment: Deployment;
  task: ServerTask;
}

/** Deployments that fit, newest first. */
export function deploymentsWhere(
  ctx: SandboxContext,
  fits: (deployment: Deployment) => boolean,
): DeploymentWithTask[] {
  const tasks = ctx.store.of(serverTasks);
  return ctx.store
    .of(deployments)
    .list()
    .filter(fits)
    .reverse()
    .flatMap(deployment => {
      const task = tasks.get(deployment.TaskId);
      return task ? [{ deployment, task }] : [];
    })
    .sort((a, b) => b.deployment.created - a.deployment.created);
}

/** The release that runs in an environment for a tenant or none: that of its last success. */
export function currentReleaseId(
  ctx: SandboxContext,
  projectId: string,
  environmentId: string,
  tenantId: string | null,
): string | undefined {
  return deploymentsWhere(
    ctx,
    item =>
      item.ProjectId === projectId &&
      item.EnvironmentId === environmentId &&
      item.TenantId === tenantId,
  )
    .filter(({ task }) => task.state === 'Success')
    .sort((a, b) => b.task.completedAt! - a.task.completedAt!)[0]?.deployment
    .ReleaseId;
}
