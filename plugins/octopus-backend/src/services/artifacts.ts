import {
  OctopusArtifact,
  OctopusArtifactContent,
  octopusProjectReadPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { omitEmpty } from '../mapping/fields';
import { listArtifacts, readArtifact } from '../octopus/artifacts';
import { readTask } from '../octopus/tasks';
import { openEntity } from '../target/openEntity';

/** Bills of material and scan results have some megabytes at most. */
const LARGEST_BYTES = 20 * 1024 * 1024;

/** Lists the files that a task of the project handed over. */
export async function getArtifacts(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  taskId: string,
): Promise<OctopusArtifact[]> {
  const { target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const task = await readTask(ctx, target, taskId);
  const found = await listArtifacts(target, task.id);
  return found.map(({ Id, Filename, Source, Created }) => ({
    id: Id,
    filename: Filename,
    created: Created,
    ...omitEmpty({ source: Source }),
  }));
}

/**
 * Reads a file of a task of the project.
 *
 * @throws InputError when it is too large to go through the portal
 */
export async function getArtifactContent(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  ids: { taskId: string; artifactId: string },
): Promise<OctopusArtifactContent> {
  const { target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const task = await readTask(ctx, target, ids.taskId);
  const { Id, Filename } = await readArtifact(target, task.id, ids.artifactId);
  const content = await target.read.download(
    `/api/${target.space.id}/artifacts/${Id}/content`,
    LARGEST_BYTES,
  );
  return { filename: Filename, content };
}
