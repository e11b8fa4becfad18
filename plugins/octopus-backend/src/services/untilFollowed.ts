import { ServiceContext } from '../context/ServiceContext';
import { NOT_FOLLOWED, SpaceRef } from '../following/FollowedSpaces';
import { isRecent } from '../waiting/isRecent';

/** How long after its start a backend may find that nobody follows yet. */
const START_MS = 15_000;
/** How often it is looked whether somebody does. */
const LOOK_EVERY_MS = 500;

/**
 * Waits until somebody follows a space again, right after the start of a backend:
 * what the follower sees in a few requests says of every project whether it has to be
 * read at all. Nobody is waited for later than that, nor where following is off.
 */
export async function untilFollowed(
  { followed, firstLooks }: Pick<ServiceContext, 'followed' | 'firstLooks'>,
  { instance, space }: SpaceRef,
): Promise<void> {
  if (followed === NOT_FOLLOWED) {
    return;
  }
  while (isRecent(firstLooks.startedAt, START_MS)) {
    const { followedAt } = await followed.marks({ instance, space });
    if (followedAt !== undefined) {
      return;
    }
    await new Promise(resolve => {
      // No backend that shuts down waits for it.
      setTimeout(resolve, LOOK_EVERY_MS).unref();
    });
  }
}
