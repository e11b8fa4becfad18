import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/**
 * Runs the service, calls `whenUp` with its address, asks it to end, and waits
 * until it has.
 */
export async function run(env, whenUp) {
  const service = spawn(process.execPath, ['src/index.js'], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      DRAIN_SECONDS: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(service, 'exit');
  const messages = [];
  for await (const line of createInterface({ input: service.stdout })) {
    const { msg } = JSON.parse(line);
    messages.push(msg);
    const address = /http:\/\/\S+:\d+/.exec(msg)?.[0];
    if (address) {
      await whenUp(new URL(address));
      service.kill('SIGTERM');
    }
  }
  const [code] = await ended;
  return { code, messages };
}
