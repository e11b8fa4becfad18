import { untilAborted } from './untilAborted';

describe('untilAborted', () => {
  it('gives what comes in time, also when it goes wrong', async () => {
    const { signal } = new AbortController();
    await expect(untilAborted(Promise.resolve(1), signal)).resolves.toBe(1);
    await expect(
      untilAborted(Promise.reject(new Error('no')), signal),
    ).rejects.toThrow('no');
  });

  it('does not wait for what never comes', async () => {
    const stop = new AbortController();
    const result = untilAborted(new Promise(() => {}), stop.signal);
    stop.abort(new Error('the time is up'));
    await expect(result).rejects.toThrow('the time is up');
  });
});
