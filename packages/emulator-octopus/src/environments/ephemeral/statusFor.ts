import { SandboxContext } from '../../context';
import { serverTasks } from '../../execution/tasks/serverTask';
import { connectionOf } from './connections';
import { EphemeralEnvironment } from './ephemeralEnvironments';

/**
 * Where an ephemeral environment stands for a project. Sources:
 * OctopusDeploy/create-ephemeral-environment:src/createEnvironment.ts
 * (`NotConnected`) and src/__tests__/createEnvironment.test.ts
 * (`NotProvisioned`). The other names are those that somebody read out of a
 * 2026.1.11464 server (public notes, repository name not known), not documented
 * ones; what a failed run leaves is not public, so that it stays at its
 * `...ing` here.
 */
export function statusFor(
  ctx: SandboxContext,
  environment: EphemeralEnvironment,
  projectId: string,
): string {
  const connection = connectionOf(environment, projectId);
  const isDone = (taskId: string | null) =>
    taskId === null ||
    ctx.store.of(serverTasks).get(taskId)?.state === 'Success';
  if (!connection) return 'NotConnected';
  const { provisioning, deprovisioning } = connection;
  if (deprovisioning) {
    return isDone(deprovisioning.taskId) ? 'Deprovisioned' : 'Deprovisioning';
  }
  if (provisioning) {
    return isDone(provisioning.taskId) ? 'Provisioned' : 'Provisioning';
  }
  return 'NotProvisioned';
}
