import { IDS_AT_ONCE } from '../octopus/readByIds';
import { completeById } from './completeById';

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `Releases-${index}`);
const read = jest.fn(
  async (ids: string[]) => new Map(ids.map(id => [id, `${id}.0`])),
);
beforeEach(() => read.mockClear());

it.each([
  [IDS_AT_ONCE, false],
  [IDS_AT_ONCE + 1, true],
])(
  'reads up to a request of ids; of %i, is the rest missing?',
  async (count, isPartial) => {
    const ids = numbered(count);
    const first = await completeById({ ids, known: {}, read });
    expect(first.isPartial).toBe(isPartial);
    expect(read.mock.calls).toEqual([[ids.slice(0, IDS_AT_ONCE)]]);
    read.mockClear();
    const second = await completeById({ ids, known: first.values, read });
    expect(second.isPartial).toBe(false);
    expect(Object.keys(second.values)).toEqual(ids);
    // Only what is still missing; an empty list of ids would mean all.
    expect(read.mock.calls).toEqual(
      isPartial ? [[ids.slice(IDS_AT_ONCE)]] : [],
    );
  },
);
