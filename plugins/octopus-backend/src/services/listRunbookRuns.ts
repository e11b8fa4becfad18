import {
  octopusProjectReadPermission,
  OctopusRunbookRun,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { readRunsOf } from '../octopus/runbookRuns';
import { findOwnRunbook } from '../octopus/runbooks';
import { openEntity } from '../target/openEntity';

/**
 * Lists the newest runs of a runbook of the project, the one that took effect
 * last first.
 */
export async function listRunbookRuns(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  runbookId: string,
): Promise<OctopusRunbookRun[]> {
  const { target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const { Id } = await findOwnRunbook(ctx, target, runbookId);
  return readRunsOf(ctx, target, Id);
}
