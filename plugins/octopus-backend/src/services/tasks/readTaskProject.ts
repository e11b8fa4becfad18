import {
  DeploymentResource,
  RunbookRunResource,
  TaskResource,
} from '../../resources/deployments';
import { ProjectTarget } from '../target/ProjectTarget';

/**
 * The project that a task works for. Servers before 2022 do not say it; then
 * what the task was begun for does.
 */
export async function readTaskProject(
  { space, read }: ProjectTarget,
  { ProjectId, Arguments }: TaskResource,
): Promise<string | undefined> {
  if (ProjectId) {
    return ProjectId;
  }
  const path = Arguments.DeploymentId
    ? `deployments/${Arguments.DeploymentId}`
    : Arguments.RunbookRunId && `runbookRuns/${Arguments.RunbookRunId}`;
  if (!path) {
    return undefined;
  }
  const owner = await read.get<DeploymentResource | RunbookRunResource>(
    `/api/${space.id}/${path}`,
  );
  return owner.ProjectId;
}
