import { EventCursor } from '../following/SpaceState';
import { EventResource } from '../resources/events';
import { PageResource } from '../resources/projects';
import { SpaceTarget } from '../target/ProjectTarget';

const PAGE = 100;
/** With more new events than that, each may be about anything. */
const MOST_PAGES = 5;
/** The first time, in one request: those that the next look overlaps with. */
const FIRST = PAGE * MOST_PAGES;
/** How late an event may appear among others, by the clock of Octopus. */
const OVERLAP_MS = 60_000;
/** By how much the clocks of two backends may differ. */
const SKEW_MS = 10_000;

/** The events of a space since the last time. */
export interface NewEvents {
  events: EventResource[];
  cursor: EventCursor;
  /** There are more of them, or what was last seen is not there any more. */
  isIncomplete: boolean;
  /** What was last seen is not there: an older state of the server is back. */
  isRestored: boolean;
}

/**
 * Reads the events of a space since the last time, or the newest. The list has the
 * newest first; `from` includes its time. Parameters:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/events.md. It is followed by
 * time and id, because no answer has the auto id that `fromAutoId` takes.
 */
export async function readNewEvents(
  { space, read }: SpaceTarget,
  last: EventCursor | undefined,
  now: number,
): Promise<NewEvents> {
  const from = last?.newest && startOf(last, last.newest, now);
  const found: EventResource[] = [];
  let isAll = false;
  const take = last ? PAGE : FIRST;
  for (let page = 0; page < (last ? MOST_PAGES : 1) && !isAll; page += 1) {
    const { Items, TotalResults } = await read.get<PageResource<EventResource>>(
      `/api/${space.id}/events`,
      {
        excludeDifference: true,
        take,
        skip: page * take,
        ...(from !== undefined && { from: new Date(from).toISOString() }),
      },
    );
    found.push(...Items);
    isAll =
      Items.length === 0 ||
      found.length >= TotalResults ||
      Items.every(({ Occurred }) => Date.parse(Occurred) < (from ?? 0));
  }
  const known = new Set(last?.recent);
  const recent = found.filter(
    ({ Occurred }) => Date.parse(Occurred) >= (from ?? 0),
  );
  // Another event may have its id by now. Where there are more than were read, it
  // may be among the rest: what is known is then not built on, to be safe.
  const isRestored =
    last?.newest !== undefined &&
    !found.some(
      ({ Id, Occurred }) =>
        Id === last.newest!.id && Occurred === last.newest!.occurred,
    );
  return {
    events: recent.filter(event => last && !known.has(identityOf(event))),
    cursor: cursorAt(found, isRestored ? undefined : last, { from, now }),
    isIncomplete: last !== undefined && (!isAll || isRestored),
    isRestored,
  };
}

/** What has been the newest for long enough gets no neighbors any more. */
function startOf(
  { newestSince }: EventCursor,
  newest: { occurred: string },
  now: number,
): number {
  const isSettled =
    newestSince !== undefined && now - newestSince > OVERLAP_MS + SKEW_MS;
  return Date.parse(newest.occurred) - (isSettled ? 0 : OVERLAP_MS);
}

function newestOf(found: EventResource[]): EventResource | undefined {
  return [...found].sort(
    (a, b) => Date.parse(b.Occurred) - Date.parse(a.Occurred),
  )[0];
}

function startOfOverlap(found: EventResource[]): number {
  return Date.parse(newestOf(found)?.Occurred ?? '') - OVERLAP_MS || 0;
}

/** Ids are given away again by a server that was restored from a backup. */
function identityOf({ Id, Occurred }: EventResource): string {
  return `${Id} ${Occurred}`;
}

function cursorAt(
  found: EventResource[],
  last: EventCursor | undefined,
  { from = 0, now }: { from?: number; now: number },
): EventCursor {
  const newest = newestOf(found);
  if (!newest) {
    return last ?? { recent: [] };
  }
  const since = startOfOverlap(found);
  const isSame =
    last?.newest?.id === newest.Id && last.newest.occurred === newest.Occurred;
  const recent = found
    .filter(({ Occurred }) => Date.parse(Occurred) >= since)
    .map(identityOf);
  // The next time may begin before what was asked for this time.
  const before = since < from ? last?.recent ?? [] : [];
  return {
    newest: { id: newest.Id, occurred: newest.Occurred },
    newestSince: isSame ? last.newestSince ?? now : now,
    recent: [...new Set([...recent, ...before])],
  };
}
