import { Wanted } from '../following/FollowedSpaces';
import { isRecent } from '../waiting/isRecent';

/** How often to look at a space that somebody looks at. */
const WATCHED_MS = 5_000;
/** How often to look at any other. */
const UNWATCHED_MS = 30_000;
/** For how long after a look at a page its space counts as watched. */
const ATTENTION_MS = 5 * 60_000;
/** With more spaces of each kind, each is looked at less often. */
const WATCHED = 6;
const UNWATCHED = 30;

/**
 * How often to look at one of all followed spaces, in milliseconds: about every
 * second a request, however many there are, which is a third of what Octopus
 * allows by default.
 */
export function intervalFor(
  wanted: Wanted[],
  index: number,
  now: number,
): number {
  const isWatched = ({ lookedAt }: Wanted) =>
    isRecent(lookedAt, ATTENTION_MS, now);
  const watched = wanted.filter(isWatched).length;
  const rest = wanted.length - watched;
  return isWatched(wanted[index])
    ? WATCHED_MS * Math.max(1, Math.ceil(watched / WATCHED))
    : UNWATCHED_MS * Math.max(1, Math.ceil(rest / UNWATCHED));
}
