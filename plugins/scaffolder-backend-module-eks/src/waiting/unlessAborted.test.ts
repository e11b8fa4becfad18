import { unlessAborted } from './unlessAborted';

describe('unlessAborted', () => {
  const never = new Promise<never>(() => {});
  const reason = new Error('cancelled');

  it('gives what the work gives, or throws what it throws', async () => {
    const { signal } = new AbortController();
    expect(await unlessAborted(signal, Promise.resolve(1))).toBe(1);
    expect(await unlessAborted(undefined, Promise.resolve(2))).toBe(2);
    const failed = Promise.reject(new Error('failed'));
    await expect(unlessAborted(signal, failed)).rejects.toThrow('failed');
  });

  it('does not wait for work once it is aborted', async () => {
    const cancel = new AbortController();
    const waiting = unlessAborted(cancel.signal, never);
    cancel.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(unlessAborted(cancel.signal, never)).rejects.toBe(reason);
  });
});
