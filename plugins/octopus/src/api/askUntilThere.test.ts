import { askUntilThere } from './askUntilThere';

const stillReading = () =>
  Response.json(
    { error: { name: 'ServiceUnavailableError', reason: 'stillReading' } },
    { status: 503, headers: { 'Retry-After': '1' } },
  );

describe('askUntilThere', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const inTime = async <T>(result: Promise<T>) => {
    const caught = result.catch((error: Error) => error);
    await jest.runAllTimersAsync();
    return caught;
  };

  it('asks again while the backend is still reading', async () => {
    const ask = jest
      .fn()
      .mockResolvedValueOnce(stillReading())
      .mockResolvedValueOnce(stillReading())
      .mockResolvedValue(Response.json({ name: 'Shop' }));
    const response = (await inTime(askUntilThere(ask))) as Response;
    await expect(response.json()).resolves.toEqual({ name: 'Shop' });
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('gives up in the end, with what the backend said', async () => {
    const ask = jest.fn(async () => stillReading());
    const response = (await inTime(askUntilThere(ask))) as Response;
    expect(response.status).toBe(503);
    await expect(response.json()).resolves.toMatchObject({
      error: { reason: 'stillReading' },
    });
    expect(ask).toHaveBeenCalledTimes(11);
  });

  it.each([
    ['another error', Response.json({ error: {} }, { status: 503 })],
    [
      'the error of a proxy',
      new Response('later', { status: 503, headers: { 'Retry-After': '9' } }),
    ],
    ['a result', Response.json({})],
  ])('takes %s as it is', async (_, response) => {
    const ask = jest.fn(async () => response);
    await expect(inTime(askUntilThere(ask))).resolves.toBe(response);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('stops when nobody wants it any more', async () => {
    const controller = new AbortController();
    const ask = jest.fn(async () => {
      controller.abort(new Error('closed'));
      return stillReading();
    });
    await expect(
      inTime(askUntilThere(ask, controller.signal)),
    ).resolves.toMatchObject({ message: 'closed' });
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('stops while it waits, and leaves nothing behind', async () => {
    const controller = new AbortController();
    const ask = jest.fn(async () => stillReading());
    const result = askUntilThere(ask, controller.signal).catch(
      (error: Error) => error,
    );
    await jest.advanceTimersByTimeAsync(500);
    expect(jest.getTimerCount()).toBe(1);
    controller.abort(new Error('closed'));
    await expect(result).resolves.toMatchObject({ message: 'closed' });
    expect(jest.getTimerCount()).toBe(0);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
