import { MemoizedReads } from './MemoizedReads';

const loading = (answers: Record<string, string>) =>
  jest.fn(
    async (ids: string[]) =>
      new Map(
        ids.flatMap(id => (answers[id] ? [[id, answers[id]] as const] : [])),
      ),
  );

describe('MemoizedReads', () => {
  it('asks again only for what may change', async () => {
    const memory = new MemoizedReads<string>(answer => answer === 'running');
    const load = loading({ a: 'done', b: 'running' });
    expect(await memory.read(['a', 'b', 'gone'], load)).toEqual(
      new Map([
        ['a', 'done'],
        ['b', 'running'],
      ]),
    );
    const later = loading({ b: 'done' });
    expect(await memory.read(['b', 'gone', 'a', 'b'], later)).toEqual(
      new Map([
        ['b', 'done'],
        ['a', 'done'],
      ]),
    );
    expect(later.mock.calls).toEqual([[['b']]]);
    const never = loading({});
    await memory.read(['a', 'b', 'gone'], never);
    expect(never).not.toHaveBeenCalled();
  });

  it('asks for fifty at once', async () => {
    const memory = new MemoizedReads<string>(() => false);
    const load = loading({});
    const ids = Array.from({ length: 120 }, (_, index) => `id-${index}`);
    await memory.read(ids, load);
    expect(load.mock.calls.map(([some]) => some.length)).toEqual([50, 50, 20]);
  });
});
