import {
  octopusProjectReadPermission,
  OctopusTaskDetails,
  OctopusTaskLog,
  octopusTaskCancelPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { readTaskLog } from '../octopus/taskLog';
import { readTask } from '../octopus/tasks';
import { openEntity } from '../target/openEntity';
import { postAndRefresh } from '../writes/postAndRefresh';
import { withAuditEvent } from '../writes/withAuditEvent';

/**
 * Reads a task of the project, which belongs to a deployment or a runbook run.
 */
export async function getTask(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  taskId: string,
): Promise<OctopusTaskDetails> {
  const { target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  return readTask(ctx, target, taskId);
}

/** Reads the whole log of a task of the project. */
export async function getTaskLog(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  taskId: string,
): Promise<OctopusTaskLog> {
  const { target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  return readTaskLog(ctx, target, await readTask(ctx, target, taskId));
}

/** Cancels a task of the project. */
export function cancelTask(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  taskId: string,
): Promise<void> {
  const event = { eventId: 'task-cancel', meta: { entityRef: ref, taskId } };
  return withAuditEvent(ctx, caller, event, async note => {
    const { target } = await openEntity(
      ctx,
      caller,
      ref,
      octopusTaskCancelPermission,
    );
    note({ project: target.key });
    const { id, description } = await readTask(ctx, target, taskId);
    note({ task: description });
    await postAndRefresh(ctx, target, `tasks/${id}/cancel`);
  });
}
