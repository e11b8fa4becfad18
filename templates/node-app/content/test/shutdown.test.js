import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { test } from 'node:test';

/** Runs the service, calls `whenUp` with its address, and waits for its end. */
async function run(env, whenUp) {
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

test('answers, logs JSON, and ends cleanly when asked to', async () => {
  const { code, messages } = await run({}, async address => {
    const health = await fetch(new URL('/health', address));
    assert.deepEqual(await health.json(), { status: 'ok' });
  });

  assert.equal(code, 0);
  assert.ok(messages.includes('stopping'));
});

test('takes requests for a while after it was asked to end', async () => {
  let answer;
  const { code } = await run({ DRAIN_SECONDS: '1' }, async address => {
    answer = new Promise(done => setTimeout(done, 400)).then(() =>
      fetch(new URL('/health', address)),
    );
  });

  assert.equal((await answer).status, 200);
  assert.equal(code, 0);
});

test('ends although the body of a request never comes', async () => {
  let client;
  const { code, messages } = await run({ SHUTDOWN_SECONDS: '1' }, async at => {
    client = connect(at.port, at.hostname);
    client.on('error', () => {});
    await once(client, 'connect');
    client.write(
      `POST / HTTP/1.1\r\nHost: ${at.host}\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n`,
    );
    await new Promise(done => setTimeout(done, 200));
  });
  client.destroy();

  assert.equal(code, 1);
  assert.ok(messages.includes('stopped before all requests were answered'));
});
