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
import { SpaceRef } from '../following/FollowedSpaces';
import { untilFollowed } from './untilFollowed';

/** A project as it was known before this backend started. */
interface LookBack {
  /** `<instance>/<spaceId>/<projectId>` */
  key: string;
  view: Omit<OctopusProjectView, 'abilities' | 'stale'>;
  /** Its space, where somebody followed that when it was read. */
  followed?: SpaceRef;
}

/**
 * Shows at once what was known of a project before this backend started, and
 * brings it up to date meanwhile. Sends no request that anybody waits for. Open
 * pages are told when it is done, also when it could not be done: they then learn
 * why.
 *
 * @param ref - read from an entity that the caller may see
 * @param show - makes what the caller sees of it
 * @returns undefined when nothing was known, or it has been read since
 */
export async function lookBack<Shown>(
  ctx: ServiceContext,
  ref: OctopusProjectRef,
  show: (view: LookBack['view']) => Promise<Shown>,
): Promise<Shown | undefined> {
  const { instance = '', spaceId = '', project } = ref;
  return ctx.firstLooks.look(cacheKey(instance, spaceId, project), {
    recall: () => recall(ctx, ref),
    show: ({ view }) => show(view),
    bringUpToDate: before => bringUpToDate(ctx, ref, before),
  });
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
  const { isFresh, value, mark } = found;
  return {
    key: target.key,
    ...(mark !== undefined && { followed: target }),
    view: { ...value.view, ...(!isFresh && { isLastKnown: true }) },
  };
}

async function bringUpToDate(
  ctx: ServiceContext,
  ref: OctopusProjectRef,
  { key, followed }: LookBack,
): Promise<void> {
  if (followed) {
    await untilFollowed(ctx, followed);
  }
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
