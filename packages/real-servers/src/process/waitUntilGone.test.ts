import { spawn } from 'node:child_process';
import { waitUntilGone } from './waitUntilGone';

describe('waitUntilGone', () => {
  it('waits for a process that takes a while to end', async () => {
    const began = performance.now();
    const child = spawn('sleep', ['0.3']);
    await waitUntilGone([child.pid!], 30_000);
    expect(performance.now() - began).toBeGreaterThan(300);
  });

  it('does not wait for what its parent has not asked about', async () => {
    // The shell lives on as another program, which never asks.
    const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 30']);
    const pid = await new Promise<number>(resolve =>
      parent.stdout.once('data', text => resolve(Number(text))),
    );
    await waitUntilGone([pid], 30_000);
    expect(() => process.kill(pid, 0)).not.toThrow();
    parent.kill('SIGKILL');
  });

  it('names who still runs when the time is over', async () => {
    const child = spawn('sleep', ['30']);
    await expect(waitUntilGone([child.pid!], 100)).rejects.toThrow(
      `Processes ${child.pid} still run after 100 ms`,
    );
    child.kill('SIGKILL');
  });
});
