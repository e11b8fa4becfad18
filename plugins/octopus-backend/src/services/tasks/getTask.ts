import {
  octopusProjectReadPermission,
  OctopusTaskDetails,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../../access/Caller';
import { ServiceContext } from '../ServiceContext';
import { openEntity } from '../target/openEntity';
import { readTask } from './readTask';

/** A task of the project: of a deployment or of a runbook run. */
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
