import {
  OctopusPreview,
  octopusProjectReadPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../../access/Caller';
import { toPreview } from '../../mapping/toPreview';
import { readRelease } from '../releases/readRelease';
import { ServiceContext } from '../ServiceContext';
import { findEnvironment } from '../target/findEnvironment';
import { openEntity } from '../target/openEntity';
import { readDeploymentPreview } from './readDeploymentPreview';

/** What deploying a release to an environment would ask and do. */
export async function previewDeployment(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  input: { releaseId: string; environmentId: string },
): Promise<OctopusPreview> {
  const { target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const { Id } = await readRelease(ctx, target, input.releaseId);
  const environment = await findEnvironment(ctx, target, input.environmentId);
  return toPreview(
    await readDeploymentPreview(target, Id, environment.Id),
    environment,
  );
}
