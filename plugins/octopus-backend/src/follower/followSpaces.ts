import { setTimeout as sleep } from 'node:timers/promises';
import { toError } from '@backstage/errors';
import { ScheduledContext } from '../context/ServiceContext';
import { FollowedSpaces } from '../following/FollowedSpaces';
import { findCatalogSpaces } from '../target/findCatalogSpaces';
import { spaceKey } from '../target/ProjectTarget';
import { FollowerMetrics } from './FollowerMetrics';
import { SpaceFollower } from './SpaceFollower';
import { intervalFor } from './intervalFor';
import { isRecent } from '../waiting/isRecent';

/** How often to look whether entities name other spaces. */
const CATALOG_MS = 60_000;
/** How often to look whether somebody wants to know, in any replica. */
const WANTED_MS = 1_000;

interface Followed {
  follower: SpaceFollower;
  lookedAt?: number;
  /** The last ring that it was looked at for, by the clock of who rang. */
  rungAt: number;
  /** A look that is under way. */
  looking?: Promise<void>;
}

/**
 * Follows all spaces that entities of the catalog name, until the signal is
 * aborted.
 */
export async function followSpaces(
  ctx: ScheduledContext,
  followed: FollowedSpaces,
  metrics: Pick<FollowerMetrics, 'looked' | 'forgetAll'>,
  signal: AbortSignal,
): Promise<void> {
  const followers = new Map<string, Followed>();
  let spaces: Awaited<ReturnType<typeof findCatalogSpaces>> = [];
  let readAt: number | undefined;
  let wake = new AbortController();
  followed.onWanted(() => wake.abort());
  while (!signal.aborted) {
    if (!isRecent(readAt, CATALOG_MS)) {
      readAt = Date.now();
      spaces = (await tryToFind(ctx)) ?? spaces;
      const keys = spaces.map(spaceKey);
      [...followers.keys()]
        .filter(key => !keys.includes(key))
        .forEach(key => followers.delete(key));
    }
    wake = new AbortController();
    const wanted = await followed.wantedBy(spaces);
    for (const [index, space] of spaces.entries()) {
      const key = spaceKey(space);
      const each: Followed = followers.get(key) ?? {
        follower: new SpaceFollower(ctx, followed, metrics, space),
        rungAt: 0,
      };
      followers.set(key, each);
      each.follower.update(space);
      const nextMs = intervalFor(wanted, index, Date.now());
      const { rungAt } = wanted[index];
      // The first look in a turn finds out whether the last turn heard it.
      // Another ring, even if it seems to be older: a clock may have been wrong.
      const isRung = rungAt > 0 && rungAt !== each.rungAt;
      if (!each.looking && (isRung || !isRecent(each.lookedAt, nextMs))) {
        each.lookedAt = Date.now();
        each.rungAt = rungAt;
        // Not awaited: a space that is slow does not hold up the others.
        each.looking = each.follower
          .look({ nextMs, rungAt }, signal)
          .finally(() => {
            each.looking = undefined;
          });
      }
    }
    await sleep(WANTED_MS, undefined, {
      signal: AbortSignal.any([signal, wake.signal]),
    }).catch(() => {});
  }
  await Promise.all([...followers.values()].map(({ looking }) => looking));
  metrics.forgetAll();
}

/** @returns undefined when the catalog cannot be read */
async function tryToFind(ctx: ScheduledContext) {
  try {
    return await findCatalogSpaces(ctx);
  } catch (error) {
    ctx.logger.warn(
      'Which spaces of Octopus to follow is unknown, because the catalog cannot be read',
      toError(error),
    );
    return undefined;
  }
}
