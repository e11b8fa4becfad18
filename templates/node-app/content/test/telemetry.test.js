import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { run } from '../test-support/run.js';

/** Stands for a collector: keeps what it is sent, as text. */
async function collect(env) {
  const sent = [];
  const collector = createServer(async (request, response) => {
    sent.push(`${request.url} ${Buffer.concat(await request.toArray())}`);
    response.end();
  });
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { code } = await run(
    {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${
        collector.address().port
      }`,
      OTEL_SERVICE_NAME: 'watched',
      APP_VERSION: '1.0.7',
      ...env,
    },
    async address => {
      await (await fetch(new URL('/', address))).json();
      await (await fetch(new URL('/health', address))).json();
    },
  );
  collector.close();
  assert.equal(code, 0);
  return sent;
}

test('sends traces and metrics of requests, by route, before it ends', async () => {
  const sent = await collect({});

  const traces = sent.filter(text => text.startsWith('/v1/traces ')).join('');
  const metrics = sent.filter(text => text.startsWith('/v1/metrics ')).join('');
  for (const text of [traces, metrics]) {
    assert.match(text, /watched/);
    assert.match(text, /1\.0\.7/);
    assert.match(text, /http\.route/);
  }
  assert.match(metrics, /http\.server\.request\.duration/);
  assert.doesNotMatch(traces, /health/);
});

test('sends nothing when it is disabled', async () => {
  assert.deepEqual(await collect({ OTEL_SDK_DISABLED: 'true' }), []);
});
