import { createConnection } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/**
 * Waits until somebody listens on a port of 127.0.0.1.
 *
 * @param isRunning - whether the process that is to listen still runs
 * @throws Error when it has ended, or does not listen in time
 */
export async function waitForPort(
  port: number,
  isRunning: () => boolean,
  limitMs = 30_000,
): Promise<void> {
  const end = Date.now() + limitMs;
  while (Date.now() < end && isRunning()) {
    if (await isOpen(port)) {
      return;
    }
    await setTimeout(50);
  }
  throw new Error(`Nobody listens on port ${port}`);
}

function isOpen(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = createConnection({ host: '127.0.0.1', port });
    const finish = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  });
}
