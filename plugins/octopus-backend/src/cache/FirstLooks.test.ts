import { setTimeout as sleep } from 'node:timers/promises';
import { FirstLooks } from './FirstLooks';

describe('FirstLooks', () => {
  const recall = jest.fn();
  const show = jest.fn();
  const bringUpToDate = jest.fn();
  let looks: FirstLooks;
  let finish: { resolve(): void; reject(error: Error): void };
  const look = (id = 'project') =>
    looks.look(id, { recall, show, bringUpToDate });

  beforeEach(() => {
    looks = new FirstLooks(0);
    recall.mockReset().mockResolvedValue('known');
    show.mockReset().mockImplementation(async known => `${known}, shown`);
    bringUpToDate.mockReset().mockImplementation(
      () =>
        new Promise<void>((resolve, reject) => {
          finish = { resolve, reject };
        }),
    );
  });

  // What begins after a test is not the next one's.
  afterEach(() => sleep(10));

  it.each([
    ['is done', () => finish.resolve()],
    ['has failed', () => finish.reject(new Error('down'))],
  ])('shows what was known until the update %s', async (_, end) => {
    const all = await Promise.all([look(), look()]);
    expect([...all, await look()]).toEqual(Array(3).fill('known, shown'));
    await sleep(10);
    expect(bringUpToDate.mock.calls).toEqual([['known']]);
    end();
    await sleep(10);
    await expect(look()).resolves.toBeUndefined();
    expect(recall).toHaveBeenCalledTimes(3);
    await expect(look('other')).resolves.toBe('known, shown');
  });

  it.each([
    ['it was shown', (shown: { resolve(): void }) => shown.resolve()],
    [
      'that has failed',
      (shown: { reject(error: Error): void }) =>
        shown.reject(new Error('not allowed')),
    ],
  ])('brings it up to date once %s', async (_, finishShowing) => {
    let shown: typeof finish;
    show.mockReturnValue(
      new Promise<void>((resolve, reject) => {
        shown = { resolve, reject };
      }),
    );
    const looking = Promise.allSettled([look()]);
    await sleep(10);
    expect(show).toHaveBeenCalledTimes(1);
    expect(bringUpToDate).not.toHaveBeenCalled();
    finishShowing(shown!);
    await looking;
    await sleep(10);
    expect(bringUpToDate.mock.calls).toEqual([['known']]);
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
