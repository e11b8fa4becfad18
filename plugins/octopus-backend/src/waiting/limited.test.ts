import { limited } from './limited';

describe('limited', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('says what did not answer a page', async () => {
    const service = limited('The catalog', {
      read: () => new Promise<never>(() => {}),
    });
    const outcome = service.read().catch((error: Error) => error);
    await jest.advanceTimersByTimeAsync(10_000);
    await expect(outcome).resolves.toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        'The catalog of this portal did not respond within 10 seconds; try again later',
    });
  });
});
