import { toError } from '@backstage/errors';
import {
  OctopusProjectRef,
  OctopusProjectView,
} from '@octopus-backstage/plugin-octopus-common';
import { cacheKey } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { publishChange } from '../snapshot/publishChange';
import { readSnapshotAhead, recallSnapshot } from '../snapshot/readSnapshot';
import { openProject, recallProject } from '../target/openProject';

/** A project as it was known before this backend started. */
interface LookBack {
  /** `<instance>/<spaceId>/<projectId>` */
  key: string;
  view: Omit<OctopusProjectView, 'abilities' | 'stale'>;
}

/**
 * Shows at once what was known of a project before this backend started, and
 * brings it up to date meanwhile. Sends no request that anybody waits for. Open
 * pages are told when it is done, also when it could not be done: they then learn
 * why.
 *
 * @param ref - read from an entity that the caller may see
 * @returns undefined when nothing was known, or it has been read since
 */
export async function lookBack(
  ctx: ServiceContext,
  ref: OctopusProjectRef,
): Promise<LookBack['view'] | undefined> {
  const { instance = '', spaceId = '', project } = ref;
  const known = await ctx.firstLooks.look<LookBack>(
    cacheKey(instance, spaceId, project),
    {
      recall: () => recall(ctx, ref),
      bringUpToDate: ({ key }) => bringUpToDate(ctx, ref, key),
    },
  );
  return known?.view;
}

async function recall(
  ctx: ServiceContext,
  ref: OctopusProjectRef,
): Promise<LookBack | undefined> {
  const target = await recallProject(ctx, ref);
  const found = target && (await recallSnapshot(ctx, target));
  if (!found) {
    return undefined;
  }
  const { isFresh, value } = found;
  return {
    key: target.key,
    view: { ...value.view, ...(!isFresh && { isLastKnown: true }) },
  };
}

async function bringUpToDate(
  ctx: ServiceContext,
  ref: OctopusProjectRef,
  key: string,
): Promise<void> {
  let fetchedAt = new Date().toISOString();
  try {
    const target = await openProject(ctx, ref);
    const { value, problem } = await readSnapshotAhead(ctx, target);
    fetchedAt = problem ? fetchedAt : value.view.fetchedAt;
  } catch (error) {
    ctx.logger.debug(
      `Octopus project ${key} could not be read`,
      toError(error),
    );
  }
  // Not awaited: the first look is over as soon as there is something newer.
  publishChange(ctx, { key, fetchedAt });
}
