import {
  octopusProjectReadPermission,
  OctopusReleasePage,
  OctopusReleaseQuery,
} from '@octopus-backstage/plugin-octopus-common';
import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import { Caller } from '../../context/Caller';
import { ServiceContext } from '../../context/ServiceContext';
import { toRelease } from '../../mapping/toRelease';
import { findChannel } from '../../octopus/settings';
import { openEntity } from '../../target/openEntity';
import { readHistory } from './readHistory';
import { readReleasePage, searchReleases } from './releasePages';

/** Lists a page of the project's releases, newest first. */
export async function listReleases(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  query: OctopusReleaseQuery,
): Promise<OctopusReleasePage> {
  const { target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  if (query.channelId) {
    await findChannel(ctx, target, query.channelId);
  }
  const { items, ...counts } = await findReleases(ctx, target, query);
  const history = await readHistory(
    ctx,
    target,
    items.map(({ Id }) => Id),
  );
  const urls = portalUrls(target.instance.baseUrl, target.space.id);
  return {
    items: items.map(item => toRelease(item, urls, history.get(item.Id))),
    ...counts,
  };
}

async function findReleases(
  ...args: Parameters<typeof searchReleases>
): ReturnType<typeof searchReleases> {
  const [, , { kind, sort = '-assembled' }] = args;
  if (kind || sort !== '-assembled') {
    return searchReleases(...args);
  }
  const { Items, TotalResults } = await readReleasePage(...args);
  return { items: Items, totalCount: TotalResults };
}
