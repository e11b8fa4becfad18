import { NotFoundError } from '@backstage/errors';
import {
  DeploymentResource,
  RunbookRunResource,
  TaskResource,
} from '../resources/deployments';
import { ProjectTarget, SpaceTarget } from '../target/ProjectTarget';

/**
 * Reads the deployment or the runbook run that a task belongs to.
 *
 * @returns undefined when it belongs to neither, such as a health check
 */
export async function readTaskOwner(
  { space, read }: SpaceTarget,
  { Arguments }: TaskResource,
): Promise<DeploymentResource | RunbookRunResource | undefined> {
  const path = Arguments?.DeploymentId
    ? `deployments/${Arguments.DeploymentId}`
    : Arguments?.RunbookRunId && `runbookRuns/${Arguments.RunbookRunId}`;
  return path ? read.get(`/api/${space.id}/${path}`) : undefined;
}

/**
 * Reads which environment a task runs in.
 *
 * @throws NotFoundError when it belongs to neither a deployment nor a run
 */
export async function readTaskEnvironment(
  target: ProjectTarget,
  taskId: string,
): Promise<string> {
  const { space, read } = target;
  const task = await read.get<TaskResource>(`/api/${space.id}/tasks/${taskId}`);
  const owner = await readTaskOwner(target, task);
  if (!owner) {
    throw new NotFoundError(`The task '${taskId}' runs in no environment`);
  }
  return owner.EnvironmentId;
}
