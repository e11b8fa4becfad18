import { octopusTaskCancelPermission } from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../../access/Caller';
import { ServiceContext } from '../ServiceContext';
import { openEntity } from '../target/openEntity';
import { audited } from '../writes/audited';
import { writeTo } from '../writes/writeTo';
import { readTask } from './readTask';

/** Cancels a task of the project. */
export function cancelTask(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  taskId: string,
): Promise<void> {
  const event = { eventId: 'task-cancel', meta: { entityRef: ref, taskId } };
  return audited(ctx, caller, event, async note => {
    const { target } = await openEntity(
      ctx,
      caller,
      ref,
      octopusTaskCancelPermission,
    );
    note({ project: target.key });
    const { id, description } = await readTask(ctx, target, taskId);
    note({ task: description });
    await writeTo(ctx, target, `tasks/${id}/cancel`);
  });
}
