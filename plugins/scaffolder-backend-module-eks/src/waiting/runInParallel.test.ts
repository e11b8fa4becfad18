import { runInParallel } from './runInParallel';

const untilAborted = (signal: AbortSignal, end: () => void) =>
  new Promise<void>((_, reject) =>
    signal.addEventListener('abort', () => {
      end();
      reject(signal.reason);
    }),
  );

describe('runInParallel', () => {
  it('stops the others when one fails, waits for them, and rejects with the first failure', async () => {
    let ended = false;
    await expect(
      runInParallel(undefined, [
        signal =>
          untilAborted(signal, () => {
            ended = true;
          }),
        async () => {
          throw new Error('no node');
        },
      ]),
    ).rejects.toThrow('no node');
    expect(ended).toBe(true);
  });

  it('is aborted from outside', async () => {
    const cancel = new AbortController();
    const work = runInParallel(cancel.signal, [
      signal => untilAborted(signal, () => {}),
      signal => untilAborted(signal, () => {}),
    ]);
    cancel.abort(new Error('cancelled'));
    await expect(work).rejects.toThrow('cancelled');
  });
});
