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

  it('says what did not answer', async () => {
    const service = limited('The catalog', {
      read: () => new Promise<never>(() => {}),
    });
    const outcome = service.read().catch((error: Error) => error);
    await jest.advanceTimersByTimeAsync(10_000);
    await expect(outcome).resolves.toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        'The catalog of this portal did not answer within 10 seconds; try again later',
    });
  });
});
