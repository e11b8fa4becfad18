import { CacheService } from '@backstage/backend-plugin-api';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { z } from 'zod';
import { CacheStore } from './CacheStore';
import { beginAnswer } from '../waiting/Answering';
import { SharedCache } from './SharedCache';

describe('SharedCache', () => {
  let time: number;
  let stored: Map<string, any>;
  let store: CacheService;
  let cache: SharedCache;
  const load = jest.fn();
  const read = (options: object = {}) =>
    cache.read<any>('key', {
      load,
      shape: z.object({}),
      freshMs: 1000,
      scope: 'scope',
      ...options,
    });

  beforeEach(() => {
    time = 50_000;
    stored = new Map();
    store = {
      get: async (key: string) => stored.get(key),
      set: async (key: string, value: any) => {
        stored.set(key, JSON.parse(JSON.stringify(value)));
      },
      delete: async () => {},
      withOptions: () => store,
    } as CacheService;
    const log = { failed: jest.fn(), succeeded: jest.fn() };
    cache = new SharedCache(new CacheStore(store, log), () => time);
    load.mockReset().mockImplementation(async () => ({ time }));
  });

  it('keeps what was read while it is fresh', async () => {
    await expect(read()).resolves.toEqual({
      value: { time: 50_000 },
      loadedAt: 50_000,
      freshMs: 1000,
      isNew: true,
    });
    time += 999;
    const again = await read();
    expect(again.value).toEqual({ time: 50_000 });
    expect(again.isNew).toBeUndefined();
    time += 1;
    expect((await read()).value).toEqual({ time });
    expect(load).toHaveBeenCalledTimes(2);
    expect(load).toHaveBeenLastCalledWith({ time: 50_000 });
  });

  it('lets what was read say how long it is fresh', async () => {
    const freshMs = ({ time: at }: any) => (at === 50_000 ? 10 : 5_000);
    await read({ freshMs });
    time += 10;
    await read({ freshMs });
    time += 4_999;
    await read({ freshMs });
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('reads once for all who ask meanwhile, and tells them so', async () => {
    const onLoad = jest.fn();
    const all = await Promise.all([read({ onLoad }), read({ onLoad })]);
    expect(load).toHaveBeenCalledTimes(1);
    expect(onLoad).toHaveBeenCalledTimes(1);
    expect(all.map(({ isNew }) => isNew)).toEqual([true, true]);
  });

  it('reads anew what was asked for before an invalidation', async () => {
    let finish: (value: object) => void = () => {};
    load.mockReturnValueOnce(new Promise(resolve => (finish = resolve)));
    const early = read();
    await new Promise(setImmediate);
    time += 5;
    cache.invalidate('scope');
    const late = read();
    finish({ old: true });
    await expect(early).resolves.toMatchObject({ value: { old: true } });
    await expect(late).resolves.toMatchObject({ value: { time } });
    await read();
    expect(load).toHaveBeenCalledTimes(2);
    cache.invalidate('other');
    await read();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('answers with the last that is known when nobody can be reached', async () => {
    await read();
    time += 2_000;
    const problem = new ServiceUnavailableError('down');
    load.mockRejectedValue(problem);
    const known = { value: { time: 50_000 }, loadedAt: 50_000, problem };
    await expect(read()).resolves.toMatchObject(known);
    await expect(read()).resolves.toMatchObject(known);
    expect(load).toHaveBeenCalledTimes(2);
    time += 10_000;
    load.mockImplementation(async () => ({ time }));
    expect((await read()).problem).toBeUndefined();
  });

  it('does not answer with it when Octopus says no', async () => {
    await read();
    time += 2_000;
    load.mockRejectedValue(new NotFoundError('gone'));
    await expect(read()).rejects.toThrow('gone');
  });

  it('pauses after a failure, unless something was written', async () => {
    load.mockRejectedValue(new ServiceUnavailableError('down'));
    await expect(read()).rejects.toThrow('down');
    await expect(read()).rejects.toThrow('down');
    expect(load).toHaveBeenCalledTimes(1);
    cache.invalidate('scope');
    await expect(read()).rejects.toThrow('down');
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('does not pause until then when the clock was an hour ahead', async () => {
    time += 60 * 60_000;
    load.mockRejectedValueOnce(new ServiceUnavailableError('down'));
    await expect(read()).rejects.toThrow('down');
    time -= 60 * 60_000;
    await expect(read()).resolves.toMatchObject({ value: { time } });
  });

  it('keeps again what is read after a write by a clock that was an hour ahead', async () => {
    time += 60 * 60_000;
    cache.invalidate('scope');
    time -= 60 * 60_000;
    for (const _ of Array(4)) {
      await read();
      time += 1;
    }
    // Once more than without a wrong clock, and not each time.
    expect(load).toHaveBeenCalledTimes(2);
    expect(cache.isValid('scope', time - 4)).toBe(false);
    expect(cache.isValid('scope', time)).toBe(true);
  });

  describe('for an answer that somebody waits for', () => {
    const readSoon = (options: object = {}) =>
      beginAnswer(1, () => read({ mayBeOld: true, ...options })).result;
    let finish: (value: object) => void = () => {};
    const hold = () =>
      load.mockReturnValue(
        new Promise(resolve => {
          finish = resolve;
        }),
      );

    it('takes the last that is known, and goes on reading', async () => {
      await read();
      time += 2_000;
      hold();
      const onLoaded = jest.fn();
      await expect(readSoon({ onLoaded })).resolves.toMatchObject({
        value: { time: 50_000 },
        problem: { reason: 'stillReading' },
      });
      const others = [read(), readSoon()];
      await expect(others[1]).resolves.toMatchObject({
        value: { time: 50_000 },
      });
      finish({ time });
      await expect(others[0]).resolves.toMatchObject({ value: { time } });
      expect(onLoaded).toHaveBeenCalledWith({
        value: { time },
        last: { time: 50_000 },
        isLate: true,
      });
      expect(load).toHaveBeenCalledTimes(2);
    });

    it('waits for what is fresh, however late it is', async () => {
      await read();
      const { get } = store;
      store.get = async <T>(key: string) => {
        await new Promise(resolve => setTimeout(resolve, 50));
        return get<any>(key) as Promise<T>;
      };
      const found = await readSoon();
      expect(found).toMatchObject({ value: { time: 50_000 } });
      expect(found.problem).toBeUndefined();
    });

    it('waits for what nobody could tell is old', async () => {
      await read();
      time += 2_000;
      hold();
      const inTime = readSoon();
      const found = readSoon({ mayBeOld: false });
      await expect(inTime).resolves.toMatchObject({ value: { time: 50_000 } });
      finish({ time });
      await expect(found).resolves.toMatchObject({ value: { time } });
    });

    it('waits for what was written since', async () => {
      await read();
      time += 1;
      cache.invalidate('scope');
      hold();
      const found = readSoon();
      const early = await Promise.race([
        found,
        new Promise(resolve => setTimeout(() => resolve('waits'), 50)),
      ]);
      expect(early).toBe('waits');
      finish({ time });
      await expect(found).resolves.toMatchObject({ value: { time } });
    });

    it('says why there is nothing, once that is known', async () => {
      load.mockRejectedValue(new ServiceUnavailableError('down'));
      await expect(readSoon()).rejects.toThrow('down');
      time += 10_000;
      hold();
      await expect(readSoon()).rejects.toThrow('down');
      finish({ time });
      await expect(read()).resolves.toMatchObject({ value: { time } });
    });
  });

  it('works without its store, only slower', async () => {
    store.get = async () => {
      throw new Error('no store');
    };
    store.set = store.get as any;
    await expect(read()).resolves.toMatchObject({ value: { time } });
    await read();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it.each([
    null,
    'text',
    42,
    [],
    {},
    { value: { time: 1 } },
    { value: { time: 1 }, loadedAt: '50000', freshMs: 1000 },
    { value: 'text', loadedAt: 50_000, freshMs: 1000 },
    { value: [], loadedAt: 50_000, freshMs: 1000 },
    { value: {}, loadedAt: 50_000, freshMs: 1000 },
    { loadedAt: 50_000, freshMs: 1000 },
  ])('does not use what has another shape: %j', async found => {
    store.get = async () => found as any;
    const shape = z.object({ time: z.number() });
    await expect(read({ shape })).resolves.toMatchObject({ value: { time } });
    expect(load).toHaveBeenCalledWith(undefined);
    await expect(cache.peek('key', shape)).resolves.toBeUndefined();
  });

  it('asks Octopus once for all, although the store never answers', async () => {
    store.get = () => new Promise(() => {});
    store.set = () => new Promise(() => {});
    const all = await Promise.all(Array.from({ length: 100 }, () => read()));
    expect(load).toHaveBeenCalledTimes(1);
    expect(all.every(({ value }) => value.time === time)).toBe(true);
  });

  describe('with a database', () => {
    const kept = new Map<string, any>();
    const known = {
      get: async (key: string) => kept.get(key),
      set: (key: string, entry: any) => {
        kept.set(key, entry);
      },
      forget: jest.fn(),
      flush: jest.fn(),
    };
    const keptShape = z.object({ time: z.number() });
    const log = { failed: jest.fn(), succeeded: jest.fn() };
    const restart = () => {
      stored.clear();
      cache = new SharedCache(new CacheStore(store, log), () => time, known);
    };
    const recall = () =>
      cache.recall('key', { shape: z.object({}), keptShape, scope: 'scope' });

    beforeEach(() => {
      kept.clear();
      known.forget.mockReset();
      restart();
    });

    it('keeps only what is to be kept', async () => {
      await read();
      expect(kept.size).toBe(0);
      time += 1_000;
      await read({ keptShape });
      expect([...kept]).toEqual([
        ['key', { value: { time }, loadedAt: time, freshMs: 1000 }],
      ]);
    });

    it('takes what is fresh from there, and loads nothing on top of what is not', async () => {
      await read({ keptShape });
      time += 500;
      restart();
      await expect(read({ keptShape })).resolves.toMatchObject({
        value: { time: 50_000 },
      });
      expect(load).toHaveBeenCalledTimes(1);
      time += 1_000;
      restart();
      await read({ keptShape });
      expect(load).toHaveBeenLastCalledWith(undefined);
    });

    it('recalls what was known before it started, until that is read or written', async () => {
      await read({ keptShape });
      await expect(recall()).resolves.toBeUndefined();
      time += 500;
      restart();
      const value = { time: 50_000 };
      await expect(recall()).resolves.toEqual({ value, isFresh: true });
      time += 500;
      await expect(recall()).resolves.toEqual({ value, isFresh: false });
      cache.invalidate('scope');
      await expect(recall()).resolves.toBeUndefined();
      restart();
      await read({ keptShape });
      await expect(recall()).resolves.toBeUndefined();
    });

    it('does not take for fresh what is from the future', async () => {
      await read({ keptShape });
      time -= 2_000;
      restart();
      await expect(read({ keptShape })).resolves.toMatchObject({
        value: { time },
      });
    });

    it('answers with it when nobody can be reached', async () => {
      await read({ keptShape });
      time += 2_000;
      restart();
      load.mockRejectedValue(new ServiceUnavailableError('down'));
      await expect(read({ keptShape })).resolves.toMatchObject({
        value: { time: 50_000 },
        problem: { message: 'down' },
      });
      expect(known.forget).not.toHaveBeenCalled();
    });

    it('forgets what Octopus says is gone, in the cache too', async () => {
      await read({ keptShape });
      time += 2_000;
      load.mockRejectedValue(new NotFoundError('gone'));
      await expect(read({ keptShape })).rejects.toThrow('gone');
      await cache.flush();
      expect(known.forget).toHaveBeenCalledWith('key', 50_000);
      expect(stored.get('octopus/key')).toBeNull();
    });

    it('uses nothing from there that has not the whole shape', async () => {
      kept.set('key', { value: {}, loadedAt: 49_999, freshMs: 1000 });
      await expect(recall()).resolves.toBeUndefined();
      await expect(read({ keptShape })).resolves.toMatchObject({
        value: { time },
      });
    });
  });
});
