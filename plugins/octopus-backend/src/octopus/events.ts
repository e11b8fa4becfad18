import { EventCursor } from '../following/SpaceState';
import { EventResource } from '../resources/events';
import { PageResource } from '../resources/projects';
import { SpaceTarget } from '../target/ProjectTarget';

const PAGE = 100;
/** With more new events than that, each may be about anything. */
const MOST_PAGES = 5;
/** How late an event may appear among others, by the clock of Octopus. */
const OVERLAP_MS = 60_000;

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
): Promise<NewEvents> {
  const since = last?.newest
    ? Date.parse(last.newest.occurred) - OVERLAP_MS
    : undefined;
  const found: EventResource[] = [];
  let isAll = false;
  for (let page = 0; page < (last ? MOST_PAGES : 1) && !isAll; page += 1) {
    const { Items, TotalResults } = await read.get<PageResource<EventResource>>(
      `/api/${space.id}/events`,
      {
        excludeDifference: true,
        take: PAGE,
        skip: page * PAGE,
        ...(since !== undefined && { from: new Date(since).toISOString() }),
      },
    );
    found.push(...Items);
    isAll =
      Items.length === 0 ||
      found.length >= TotalResults ||
      Items.every(({ Occurred }) => Date.parse(Occurred) < (since ?? 0));
  }
  const known = new Set(last?.recent);
  const recent = found.filter(
    ({ Occurred }) => Date.parse(Occurred) >= (since ?? 0),
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
    cursor: cursorAt(found, isRestored ? undefined : last),
    isIncomplete: last !== undefined && (!isAll || isRestored),
    isRestored,
  };
}

/** Ids are given away again by a server that was restored from a backup. */
function identityOf({ Id, Occurred }: EventResource): string {
  return `${Id} ${Occurred}`;
}

function cursorAt(
  found: EventResource[],
  last: EventCursor | undefined,
): EventCursor {
  const [newest] = [...found].sort(
    (a, b) => Date.parse(b.Occurred) - Date.parse(a.Occurred),
  );
  if (!newest) {
    return last ?? { recent: [] };
  }
  const from = Date.parse(newest.Occurred) - OVERLAP_MS;
  return {
    newest: { id: newest.Id, occurred: newest.Occurred },
    recent: found
      .filter(({ Occurred }) => Date.parse(Occurred) >= from)
      .map(identityOf),
  };
}
