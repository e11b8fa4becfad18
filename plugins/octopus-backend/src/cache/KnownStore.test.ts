import { KnownStore } from './KnownStore';
import { OutageLog } from './OutageLog';

describe('KnownStore', () => {
  const table = {
    open: jest.fn(),
    read: jest.fn(),
    readTimes: jest.fn(),
    write: jest.fn(),
    remove: jest.fn(),
  };
  const logger = { warn: jest.fn(), info: jest.fn() };
  const outages = { add: jest.fn() };
  const entry = { value: {}, loadedAt: 1, freshMs: 2 };
  const never = () => new Promise(() => {});
  const refuse = async () => {
    throw new Error('refused');
  };
  let store: KnownStore;

  beforeEach(() => {
    jest.resetAllMocks();
    jest.useFakeTimers();
    table.read.mockResolvedValue(new Map([['key', entry]]));
    store = new KnownStore(
      table,
      new OutageLog(logger, outages, {
        what: 'The database',
        meanwhile: 'nothing is kept',
      }),
    );
  });
  afterEach(() => jest.useRealTimers());

  it('reads, writes and forgets', async () => {
    store.set('key', entry);
    store.forget('other', 5);
    await store.flush();
    expect(table.write).toHaveBeenCalledWith(new Map([['key', entry]]));
    expect(table.remove).toHaveBeenCalledWith('other', 5);
    await expect(store.get('key')).resolves.toBe(entry);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('reads and writes several at once, and says whether they are written', async () => {
    const both = new Map([
      ['a', entry],
      ['b', entry],
    ]);
    await expect(store.setAll(both)).resolves.toBe(true);
    expect(table.write.mock.calls).toEqual([[both]]);
    table.read.mockResolvedValue(both);
    await expect(store.getAll(['a', 'b', 'c'])).resolves.toEqual(both);
    table.readTimes.mockResolvedValue(new Map([['a', 1]]));
    await expect(store.getTimes(['a', 'b'])).resolves.toEqual(
      new Map([['a', 1]]),
    );
    table.read.mockClear();
    await expect(store.getAll([])).resolves.toEqual(new Map());
    expect(table.read).not.toHaveBeenCalled();

    table.write.mockImplementation(refuse);
    table.readTimes.mockImplementation(refuse);
    await expect(store.setAll(both)).resolves.toBe(false);
    await expect(store.getTimes(['a'])).resolves.toEqual(new Map());
  });

  it('waits 300 ms at most, then does not ask for 10 s, and logs the outage once', async () => {
    table.read.mockImplementation(never);
    const start = performance.now();
    const result = store.get('key');
    await jest.advanceTimersByTimeAsync(300);
    await expect(result).resolves.toBeUndefined();
    expect(performance.now() - start).toBe(300);
    await expect(store.get('key')).resolves.toBeUndefined();
    expect(table.read).toHaveBeenCalledTimes(1);
    expect(logger.warn.mock.calls).toEqual([
      [
        'The database fails (read: no response within 300 ms); until it is back, nothing is kept',
      ],
    ]);
    expect(outages.add).toHaveBeenCalledTimes(1);

    table.read.mockResolvedValue(new Map([['key', entry]]));
    await jest.advanceTimersByTimeAsync(10_000);
    await expect(store.get('key')).resolves.toBe(entry);
    expect(logger.info.mock.calls).toEqual([['The database is back']]);
  });

  it('gives up writes that hang, and makes no more for a while', async () => {
    table.write.mockImplementation(never);
    store.set('key', entry);
    const flushed = store.flush();
    await jest.advanceTimersByTimeAsync(2_000);
    await flushed;
    store.set('key', entry);
    await store.flush();
    expect(table.write).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('goes on without a database that refuses', async () => {
    table.read.mockImplementation(refuse);
    table.write.mockImplementation(refuse);
    await expect(store.get('key')).resolves.toBeUndefined();
    store.set('key', entry);
    await store.flush();
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('starts when the table is ready, which may take a second try', async () => {
    table.open.mockImplementationOnce(refuse);
    const started = store.start();
    await jest.advanceTimersByTimeAsync(500);
    await started;
    expect(table.open).toHaveBeenCalledTimes(2);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it.each([
    ['never answers', never, 'no response within 3000 ms'],
    ['refuses', refuse, 'refused'],
  ])('starts after 3 s without a database that %s', async (_, open, reason) => {
    table.open.mockImplementation(open);
    const begin = performance.now();
    const started = store.start();
    await jest.advanceTimersByTimeAsync(3_000);
    await started;
    expect(performance.now() - begin).toBe(3_000);
    expect(logger.warn.mock.calls).toEqual([[expect.stringContaining(reason)]]);
  });
});
