import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';

test('answers, logs JSON, and ends cleanly when asked to', async () => {
  const service = spawn(process.execPath, ['src/index.js'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const messages = [];
  for await (const line of createInterface({ input: service.stdout })) {
    const { msg } = JSON.parse(line);
    messages.push(msg);
    const address = /http:\/\/\S+:\d+/.exec(msg)?.[0];
    if (address) {
      const health = await fetch(`${address}/health`);
      assert.deepEqual(await health.json(), { status: 'ok' });
      service.kill('SIGTERM');
    }
  }
  const [code] =
    service.exitCode === null
      ? await once(service, 'exit')
      : [service.exitCode];

  assert.equal(code, 0);
  assert.ok(messages.includes('stopping'));
});
