import { limited, limitedForRun } from './limited';

describe('limited', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('passes on what a service says', async () => {
    class Service {
      #name = 'catalog';
      async read(suffix: string) {
        return this.#name + suffix;
      }
      async fail() {
        throw new Error('refused');
      }
    }
    const service = limitedForRun('The catalog', new Service(), undefined);
    await expect(service.read('!')).resolves.toBe('catalog!');
    await expect(service.fail()).rejects.toThrow('refused');
  });

  it('leaves streams alone', async () => {
    const service = limitedForRun(
      'The catalog',
      {
        async *stream() {
          yield 1;
          yield 2;
        },
      },
      undefined,
    );
    const read: number[] = [];
    for await (const each of service.stream()) {
      read.push(each);
    }
    expect(read).toEqual([1, 2]);
  });

  it('waits as it is told', async () => {
    const waited: string[] = [];
    const service = limited(
      'Signals',
      { send: async () => 1 },
      (what, call) => {
        waited.push(what);
        return call();
      },
    );
    await expect(service.send()).resolves.toBe(1);
    expect(waited).toEqual(['Signals']);
  });

  const silent = { read: () => new Promise<never>(() => {}) };

  it('says what did not answer a task', async () => {
    const service = limitedForRun('The catalog', silent, undefined);
    const outcome = service.read().catch((error: Error) => error);
    await jest.advanceTimersByTimeAsync(60_000);
    await expect(outcome).resolves.toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        'The catalog of this portal did not respond within 60 seconds; try again later',
    });
  });

  it('does not keep a task that is cancelled', async () => {
    const cancel = new AbortController();
    const service = limitedForRun('The catalog', silent, cancel.signal);
    const outcome = service.read().catch((error: Error) => error);
    const reason = new Error('cancelled by a person');
    cancel.abort(reason);
    await expect(outcome).resolves.toBe(reason);
  });
});
