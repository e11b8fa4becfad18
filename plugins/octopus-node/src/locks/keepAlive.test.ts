import { mockServices } from '@backstage/backend-test-utils';
import { keepAlive } from './keepAlive';
import { systemClock } from './LockClock';
import type { LockStore } from './LockStore';

describe('keepAlive', () => {
  const store = { beat: jest.fn<Promise<boolean>, []>() };
  const logger = mockServices.logger.mock();
  const start = () =>
    keepAlive(
      { store: store as unknown as LockStore, clock: systemClock },
      { task: 'task-1', logger },
      'me',
    );
  beforeEach(() => {
    jest.resetAllMocks();
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  it('goes on beside a connection that got stuck, sooner than a lock lapses', async () => {
    store.beat
      .mockImplementationOnce(() => new Promise(() => {}))
      .mockResolvedValue(true);
    const stop = start();
    await jest.advanceTimersByTimeAsync(12_000);
    expect(store.beat.mock.calls.length).toBeGreaterThan(2);
    expect(logger.warn.mock.calls).toEqual([
      [expect.stringContaining('no response within 5 s')],
    ]);
    stop();
    const count = store.beat.mock.calls.length;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(store.beat).toHaveBeenCalledTimes(count);
  });
});
