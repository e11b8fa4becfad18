import { askInTime } from './askInTime';

const never = () => new Promise<never>(() => {});

describe('askInTime', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('says what did not answer, and lets what was asked know', async () => {
    const call = jest.fn<Promise<never>, [AbortSignal]>(never);
    const outcome = askInTime('The catalog', call, 5_000, undefined).catch(
      (error: Error) => error,
    );
    await jest.advanceTimersByTimeAsync(4_999);
    const [[over]] = call.mock.calls;
    expect(over.aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    await expect(outcome).resolves.toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'The catalog did not respond within 5 seconds; try again later',
    });
    expect(over.aborted).toBe(true);
  });

  it.each([
    ['before', 0],
    ['while', 100],
  ])('ends at once when cancelled %s it waits', async (_, ms) => {
    const cancel = new AbortController();
    const reason = new Error('cancelled by a person');
    if (!ms) {
      cancel.abort(reason);
    }
    const call = jest.fn<Promise<never>, [AbortSignal]>(never);
    const outcome = askInTime('AWS', call, 5_000, cancel.signal).catch(
      (error: Error) => error,
    );
    await jest.advanceTimersByTimeAsync(ms);
    cancel.abort(reason);
    await expect(outcome).resolves.toBe(reason);
    for (const [over] of call.mock.calls) {
      expect(over.reason).toBe(reason);
    }
    expect(jest.getTimerCount()).toBe(0);
  });

  it('lets nothing fail unnoticed that ends after that', async () => {
    const cancel = new AbortController();
    let fail = (_: Error) => {};
    const outcome = askInTime(
      'AWS',
      () =>
        new Promise<never>((__, reject) => {
          fail = reject;
        }),
      5_000,
      cancel.signal,
    ).catch((error: Error) => error.message);
    cancel.abort(new Error('cancelled by a person'));
    await expect(outcome).resolves.toBe('cancelled by a person');
    const unhandled = jest.fn();
    process.on('unhandledRejection', unhandled);
    fail(new Error('away'));
    await jest.advanceTimersByTimeAsync(1);
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
