import { abortable } from './abortable';

describe('abortable', () => {
  const never = new Promise<never>(() => {});
  const reason = new Error('cancelled');

  it('settles as the work does', async () => {
    const { signal } = new AbortController();
    expect(await abortable(signal, Promise.resolve(1))).toBe(1);
    expect(await abortable(undefined, Promise.resolve(2))).toBe(2);
    const failed = Promise.reject(new Error('failed'));
    await expect(abortable(signal, failed)).rejects.toThrow('failed');
  });

  it('does not wait for the work once the signal is aborted', async () => {
    const cancel = new AbortController();
    const waiting = abortable(cancel.signal, never);
    cancel.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(abortable(cancel.signal, never)).rejects.toBe(reason);
  });
});
