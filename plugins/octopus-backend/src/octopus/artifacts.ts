import { NotFoundError } from '@backstage/errors';
import { isSameId } from '@octopus-backstage/plugin-octopus-node';
import { ArtifactResource } from '../resources/artifacts';
import { PageResource } from '../resources/projects';
import { ProjectTarget } from '../target/ProjectTarget';
import { checkId } from '../target/checkOwn';

const MOST = 100;

/**
 * Lists the files of a task, by name. Routes and parameters:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/artifacts.md.
 */
export async function listArtifacts(
  { space, read }: ProjectTarget,
  taskId: string,
): Promise<ArtifactResource[]> {
  const { Items } = await read.get<PageResource<ArtifactResource>>(
    `/api/${space.id}/artifacts`,
    { regarding: taskId, take: MOST },
  );
  return Items.filter(({ ServerTaskId }) =>
    isSameId(ServerTaskId, taskId),
  ).sort((a, b) => a.Filename.localeCompare(b.Filename));
}

/**
 * Reads what is known of a file of a task.
 *
 * @throws NotFoundError when the task has no such file
 */
export async function readArtifact(
  { space, read }: ProjectTarget,
  taskId: string,
  artifactId: string,
): Promise<ArtifactResource> {
  const id = checkId('Artifacts', artifactId);
  const found = await read.get<ArtifactResource>(
    `/api/${space.id}/artifacts/${id}`,
  );
  if (!isSameId(found.ServerTaskId, taskId)) {
    throw new NotFoundError(`The task '${taskId}' has no '${id}'`);
  }
  return found;
}
