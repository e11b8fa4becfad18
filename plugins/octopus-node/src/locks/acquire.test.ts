import { mockServices } from '@backstage/backend-test-utils';
import { acquire } from './acquire';
import { systemClock } from './LockClock';
import type { LockStore } from './LockStore';

describe('acquire with connections that got stuck', () => {
  const store = {
    take: jest.fn<Promise<unknown>, [task: string, holder: string]>(),
    takeOver: jest.fn<Promise<boolean>, [task: string, holder: string]>(),
  };
  // Looks the time up anew, since jest replaces it.
  const clock = { ...systemClock, now: () => Date.now() };
  const never = () => new Promise<never>(() => {});
  const start = (signal?: AbortSignal) => {
    const done = jest.fn();
    acquire(
      { store: store as unknown as LockStore, clock },
      { task: 'task-1', logger: mockServices.logger.mock(), signal },
      'me',
    ).then(() => done('acquired'), done);
    return done;
  };
  beforeEach(() => {
    jest.resetAllMocks();
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  it('asks again when the lock could not be taken over in time', async () => {
    store.take.mockResolvedValue({ holder: 'killed', beats: 7 });
    store.takeOver.mockImplementationOnce(never).mockResolvedValue(true);
    const done = start();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(done).toHaveBeenCalledWith('acquired');
  });

  it('has the lock that it took over after the time was up', async () => {
    let holder = 'killed';
    store.take.mockImplementation(async () => ({ holder, beats: 0 }));
    store.takeOver.mockImplementation(async (_, mine) => {
      holder = mine;
      return never();
    });
    const done = start();
    await jest.advanceTimersByTimeAsync(30_000);
    expect(done).toHaveBeenCalledWith('acquired');
    expect(store.takeOver).toHaveBeenCalledTimes(1);
  });

  it('asks on another connection', async () => {
    store.take
      .mockImplementationOnce(never)
      .mockImplementation(async (_, holder) => ({ holder, beats: 0 }));
    const done = start();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(done).toHaveBeenCalledWith('acquired');
  });

  it('leaves few questions unanswered while the database is away', async () => {
    store.take.mockImplementation(never);
    const done = start();
    await jest.advanceTimersByTimeAsync(310_000);
    expect(store.take).toHaveBeenCalledTimes(3);
    expect(done).toHaveBeenCalledWith(
      expect.objectContaining({
        name: 'ServiceUnavailableError',
        message: expect.stringContaining('no response within 5 s'),
      }),
    );
  });

  it.each<[string, () => void]>([
    [
      'while it takes the lock over',
      () => {
        store.take.mockResolvedValue({ holder: 'killed', beats: 7 });
        store.takeOver.mockImplementation(never);
      },
    ],
    [
      'while nothing answers',
      () => {
        store.take.mockImplementation(never);
      },
    ],
  ])('ends at once when cancelled %s', async (_, prepare) => {
    prepare();
    const cancel = new AbortController();
    const done = start(cancel.signal);
    await jest.advanceTimersByTimeAsync(18_000);
    expect(done).not.toHaveBeenCalled();
    cancel.abort(new Error('cancelled'));
    await jest.advanceTimersByTimeAsync(1);
    expect(done).toHaveBeenCalledWith(new Error('cancelled'));
  });
});
