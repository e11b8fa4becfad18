import { CacheStore } from './CacheStore';
import { OutageLog } from './OutageLog';

describe('CacheStore', () => {
  const cache = { get: jest.fn(), set: jest.fn() };
  const logger = { warn: jest.fn(), info: jest.fn() };
  const outages = { add: jest.fn() };
  let store: CacheStore;
  const never = () => new Promise(() => {});
  const after = (ms: number) => () =>
    new Promise(resolve => setTimeout(() => resolve('value'), ms));
  const get = () => store.get('key');
  /** Reads while the clock runs, and tells how long that took. */
  const timedGet = async (afterMs = 300) => {
    const start = performance.now();
    const result = get();
    await jest.advanceTimersByTimeAsync(afterMs);
    return { value: await result, ms: performance.now() - start };
  };

  beforeEach(() => {
    jest.resetAllMocks();
    jest.useFakeTimers();
    cache.get.mockResolvedValue('value');
    cache.set.mockResolvedValue(undefined);
    store = new CacheStore(cache, new OutageLog(logger, outages));
  });
  afterEach(() => jest.useRealTimers());

  it('keeps its keys apart from those of other plugins', async () => {
    store.set('key', 'value', 1000);
    expect(cache.set).toHaveBeenCalledWith('octopus/key', 'value', {
      ttl: 1000,
    });
    await expect(get()).resolves.toBe('value');
    expect(cache.get).toHaveBeenCalledWith('octopus/key');
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('waits 300 ms at most, then does not ask for 10 s', async () => {
    cache.get.mockImplementation(never);
    await expect(timedGet()).resolves.toEqual({ value: undefined, ms: 300 });
    for (const _ of Array(20)) {
      await expect(get()).resolves.toBeUndefined();
    }
    expect(cache.get).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(9_999);
    await get();
    expect(cache.get).toHaveBeenCalledTimes(1);
  });

  it('lets one read find out whether it is back, and logs each outage once', async () => {
    cache.get.mockImplementation(never);
    await Promise.all([timedGet(), get(), get()]);
    for (const _ of Array(3)) {
      await jest.advanceTimersByTimeAsync(10_000);
      const probe = get();
      await expect(get()).resolves.toBeUndefined();
      await jest.advanceTimersByTimeAsync(300);
      await expect(probe).resolves.toBeUndefined();
    }
    expect(cache.get).toHaveBeenCalledTimes(6);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(outages.add).toHaveBeenCalledTimes(1);

    cache.get.mockResolvedValue('value');
    await jest.advanceTimersByTimeAsync(10_000);
    await expect(get()).resolves.toBe('value');
    await expect(get()).resolves.toBe('value');
    expect(logger.info.mock.calls).toEqual([['The cache is back']]);

    cache.get.mockImplementation(never);
    await timedGet();
    expect(logger.warn).toHaveBeenCalledTimes(2);
    expect(outages.add).toHaveBeenCalledTimes(2);
  });

  it('uses a slow answer below the limit, and none above it', async () => {
    cache.get.mockImplementation(after(290));
    await expect(timedGet()).resolves.toMatchObject({ value: 'value' });
    cache.get.mockImplementation(after(310));
    await expect(timedGet(1_000)).resolves.toMatchObject({ value: undefined });
    expect(logger.info).not.toHaveBeenCalled();
  });

  it.each([
    ['rejects', async () => Promise.reject(new Error('refused'))],
    [
      'throws',
      () => {
        throw new Error('refused');
      },
    ],
  ])('goes without a cache that %s, and asks again', async (_, fail) => {
    cache.get.mockImplementation(fail);
    cache.set.mockImplementation(fail);
    await expect(get()).resolves.toBeUndefined();
    store.set('key', 'value', 1000);
    await store.flush();
    await expect(get()).resolves.toBeUndefined();
    expect(cache.get).toHaveBeenCalledTimes(2);
    expect(logger.warn.mock.calls).toEqual([
      [expect.stringContaining('refused')],
    ]);
  });

  it('is back only when it can be read and written', async () => {
    cache.set.mockRejectedValueOnce(new Error('out of memory'));
    store.set('key', 'value', 1000);
    await store.flush();
    await get();
    expect(logger.info).not.toHaveBeenCalled();
    store.set('key', 'value', 1000);
    await store.flush();
    expect(logger.info).toHaveBeenCalledTimes(1);
  });

  it('gives up writes that hang, and makes no more for a while', async () => {
    cache.set.mockImplementation(never);
    store.set('key', 'value', 1000);
    const flushed = store.flush();
    await jest.advanceTimersByTimeAsync(2_000);
    await flushed;
    store.set('key', 'value', 1000);
    await store.flush();
    expect(cache.set).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('keeps what it reads meanwhile, and hands it over at the end', async () => {
    cache.get.mockImplementation(never);
    await timedGet();
    store.set('key', 'newer', 1000);
    await expect(get()).resolves.toBe('newer');
    expect(cache.set).not.toHaveBeenCalled();

    cache.get.mockResolvedValue('older');
    await jest.advanceTimersByTimeAsync(10_000);
    await expect(get()).resolves.toBe('newer');
    expect(cache.set.mock.calls).toEqual([
      ['octopus/key', 'newer', { ttl: 1000 }],
    ]);
    await expect(get()).resolves.toBe('older');
  });

  it('keeps no more than 200 values', async () => {
    cache.get.mockImplementation(never);
    await timedGet();
    for (let index = 0; index <= 200; index += 1) {
      store.set(`${index}`, index, 1000);
    }
    await expect(store.get('0')).resolves.toBeUndefined();
    await expect(store.get('1')).resolves.toBe(1);
    await expect(store.get('200')).resolves.toBe(200);
  });
});
