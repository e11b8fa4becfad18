import {
  OctopusPreview,
  octopusProjectReadPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../../access/Caller';
import { toPreview } from '../../mapping/toPreview';
import { ServiceContext } from '../ServiceContext';
import { findEnvironment } from '../target/findEnvironment';
import { openEntity } from '../target/openEntity';
import { findRunbook } from './findRunbook';
import { readRunbookPreview } from './readRunbookPreview';

/** What a run of a runbook in an environment would ask and do. */
export async function previewRunbook(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  input: { runbookId: string; environmentId: string },
): Promise<OctopusPreview> {
  const { target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const runbook = await findRunbook(ctx, target, input.runbookId);
  const environment = await findEnvironment(ctx, target, input.environmentId);
  return toPreview(
    await readRunbookPreview(target, runbook, environment.Id),
    environment,
  );
}
