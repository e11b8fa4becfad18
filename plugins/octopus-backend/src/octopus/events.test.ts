import { EventCursor } from '../following/SpaceState';
import { readNewEvents } from './events';

const NOON = Date.parse('2026-11-02T12:00:00Z');
const SECOND = 1_000;

/** A server with events at so many seconds after noon, the newest first. */
function createServer(seconds: number[]) {
  const all = seconds.map(second => ({
    Id: `Events-${second}`,
    Occurred: new Date(NOON + second * SECOND).toISOString(),
    RelatedDocumentIds: [],
  }));
  const get = jest.fn(async (_path: string, query: any) => {
    const from = query.from ? Date.parse(query.from) : 0;
    const fitting = all.filter(({ Occurred }) => Date.parse(Occurred) >= from);
    return {
      Items: fitting.slice(query.skip, query.skip + query.take),
      TotalResults: fitting.length,
    };
  });
  const target = { space: { id: 'Spaces-1' }, read: { get } };
  const look = async (last: EventCursor | undefined, second: number) => {
    get.mockClear();
    const found = await readNewEvents(
      target as unknown as Parameters<typeof readNewEvents>[0],
      last,
      NOON + second * SECOND,
    );
    return { ...found, requests: get.mock.calls.length };
  };
  return {
    look,
    add: (second: number) =>
      all.unshift({
        Id: `Events-${second}`,
        Occurred: new Date(NOON + second * SECOND).toISOString(),
        RelatedDocumentIds: [],
      }),
  };
}

describe('readNewEvents', () => {
  it('takes nothing that was there the first time for new', async () => {
    // More than a page of them within the last minute.
    const { look, add } = createServer(
      Array.from({ length: 250 }, (_, index) => -index / 5),
    );
    const first = await look(undefined, 0);
    expect(first.events).toEqual([]);
    const next = await look(first.cursor, 5);
    expect(next).toMatchObject({ events: [], isIncomplete: false });
    add(7);
    const { events } = await look(next.cursor, 10);
    expect(events.map(({ Id }) => Id)).toEqual(['Events-7']);
  });

  it('asks for no neighbors of what has long been the newest', async () => {
    const { look, add } = createServer(
      Array.from({ length: 250 }, (_, index) => -index / 5),
    );
    const first = await look(undefined, 0);
    const settled = await look(first.cursor, 120);
    expect(first.requests).toBe(1);
    expect(settled).toMatchObject({ events: [], requests: 1 });
    // Within a minute of those that it did not ask for.
    add(8);
    const next = await look(settled.cursor, 125);
    expect(next.events.map(({ Id }) => Id)).toEqual(['Events-8']);
    const last = await look(next.cursor, 130);
    expect(last).toMatchObject({ events: [], isIncomplete: false });
  });

  it('notices an event that appears late among others', async () => {
    const { look, add } = createServer([0]);
    const { cursor } = await look(undefined, 5);
    add(-30);
    const { events } = await look(cursor, 10);
    expect(events.map(({ Id }) => Id)).toEqual(['Events--30']);
  });
});
