import { FirstLooks } from './FirstLooks';

describe('FirstLooks', () => {
  const recall = jest.fn();
  const bringUpToDate = jest.fn();
  let looks: FirstLooks;
  let finish: { resolve(): void; reject(error: Error): void };
  const look = (id = 'project') => looks.look(id, { recall, bringUpToDate });

  beforeEach(() => {
    looks = new FirstLooks();
    recall.mockReset().mockResolvedValue('known');
    bringUpToDate.mockReset().mockImplementation(
      () =>
        new Promise<void>((resolve, reject) => {
          finish = { resolve, reject };
        }),
    );
  });

  it.each([
    ['is done', () => finish.resolve()],
    ['has failed', () => finish.reject(new Error('down'))],
  ])('shows what was known until the update %s', async (_, end) => {
    const all = await Promise.all([look(), look()]);
    expect([...all, await look()]).toEqual(['known', 'known', 'known']);
    expect(bringUpToDate.mock.calls).toEqual([['known']]);
    end();
    await new Promise(setImmediate);
    await expect(look()).resolves.toBeUndefined();
    expect(recall).toHaveBeenCalledTimes(3);
    await expect(look('other')).resolves.toBe('known');
  });

  it('is over at once where nothing was known', async () => {
    recall.mockResolvedValue(undefined);
    await expect(look()).resolves.toBeUndefined();
    recall.mockResolvedValue('known');
    await expect(look()).resolves.toBeUndefined();
    expect(recall).toHaveBeenCalledTimes(1);
    expect(bringUpToDate).not.toHaveBeenCalled();
  });
});
