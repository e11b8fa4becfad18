import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { secrets } from './surroundings';
import type { Served } from './serve';

export interface Running {
  /** All that the servers have said so far. */
  said(): string;
  stop(): Promise<void>;
}

const readyLimitMs = 10 * 60_000;

/**
 * Starts the stand-ins and the portal, and resolves when they answer.
 *
 * @throws Error with the end of what they said, when they don't
 */
export async function startPortal(
  served: Served,
  file: string,
): Promise<Running> {
  const log = openSync(file, 'w');
  const child = spawn(
    join(served.root, 'node_modules/.bin/tsx'),
    [
      join(served.root, 'packages/portal/src/serving/serve.ts'),
      JSON.stringify(served),
    ],
    {
      cwd: served.root,
      stdio: ['ignore', log, log],
      env: { ...process.env, ...secrets, SANDBOX_TASK_SPEED: '10' },
    },
  );
  const ended = once(child, 'exit');
  process.once('exit', () => child.kill('SIGTERM'));
  const said = () => readFileSync(file, 'utf8');
  const running = {
    said,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
      }
      await ended;
    },
  };
  const deadline = Date.now() + readyLimitMs;
  while (!said().includes('The portal is ready')) {
    if (
      child.exitCode !== null ||
      Date.now() > deadline ||
      // The backend goes on without the plugin, and is never ready.
      /Plugin '\S+' startup failed/.test(said())
    ) {
      await running.stop();
      throw new Error(
        `The portal did not start:\n${said()
          .split('\n')
          .slice(-40)
          .join('\n')}`,
      );
    }
    await sleep(500);
  }
  return running;
}
