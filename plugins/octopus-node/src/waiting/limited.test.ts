import { limited } from './limited';

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
    const service = limited('The catalog', new Service());
    await expect(service.read('!')).resolves.toBe('catalog!');
    await expect(service.fail()).rejects.toThrow('refused');
  });

  it('leaves streams alone', async () => {
    const service = limited('The catalog', {
      async *stream() {
        yield 1;
        yield 2;
      },
    });
    const read: number[] = [];
    for await (const each of service.stream()) {
      read.push(each);
    }
    expect(read).toEqual([1, 2]);
  });

  it('says what did not answer a task', async () => {
    const service = limited('The catalog', {
      read: () => new Promise<never>(() => {}),
    });
    const outcome = service.read().catch((error: Error) => error);
    await jest.advanceTimersByTimeAsync(60_000);
    await expect(outcome).resolves.toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        'The catalog of this portal did not answer within 60 seconds; try again later',
    });
  });
});
