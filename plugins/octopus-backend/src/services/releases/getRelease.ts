import {
  octopusProjectReadPermission,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import { Caller } from '../../context/Caller';
import { ServiceContext } from '../../context/ServiceContext';
import { toRelease } from '../../mapping/toRelease';
import { ReleaseResource } from '../../resources/releases';
import { checkId, checkOwn } from '../../target/checkOwn';
import { openEntity } from '../../target/openEntity';
import { readHistory } from './readHistory';

/** Reads a release of the project, even one that is too old for the page. */
export async function getRelease(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  releaseId: string,
): Promise<OctopusRelease> {
  const { target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const { instance, space, read } = target;
  const id = checkId('Releases', releaseId);
  const release = checkOwn(
    target,
    id,
    await read.get<ReleaseResource>(`/api/${space.id}/releases/${id}`),
  );
  const history = await readHistory(ctx, target, [release.Id]);
  const urls = portalUrls(instance.baseUrl, space.id);
  return toRelease(release, urls, history.get(release.Id));
}
