import { readByIds } from './spaceApi';

describe('readByIds', () => {
  it('reads each object once, with few ids in each request', async () => {
    const ids = Array.from({ length: 120 }, (_, i) => `Releases-${i}`);
    const requests: string[][] = [];
    const found = await readByIds([...ids, ...ids], async some => {
      requests.push(some);
      return some.map(id => ({ Id: id }));
    });

    expect(found.map(({ Id }) => Id)).toEqual(ids);
    expect(requests.map(some => some.length)).toEqual([50, 50, 20]);
  });

  it('sends no request when there are no ids', async () => {
    const read = jest.fn();

    expect(await readByIds([], read)).toEqual([]);
    expect(read).not.toHaveBeenCalled();
  });
});
