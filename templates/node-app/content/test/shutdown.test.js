import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import { run } from '../test-support/run.js';

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
