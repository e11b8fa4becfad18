import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createApp } from '../src/app.js';

const app = createApp({ logLevel: 'fatal', version: '1.0.7' });

test('greets, and says which version it is', async () => {
  const response = await app.inject('/');

  assert.equal(response.statusCode, 200);
  assert.deepEqual(response.json(), {
    message: 'Hello from Node.js',
    version: '1.0.7',
  });
});

test('says that it is well', async () => {
  const response = await app.inject('/health');

  assert.equal(response.statusCode, 200);
  assert.deepEqual(response.json(), { status: 'ok' });
});

test('asks for no more requests once it is about to end', async () => {
  const ending = createApp({ logLevel: 'fatal', version: '1.0.7' });
  assert.equal((await ending.inject('/ready')).statusCode, 200);
  ending.drain();

  const response = await ending.inject('/ready');
  assert.equal(response.statusCode, 503);
  assert.deepEqual(response.json(), { status: 'draining' });
  assert.equal((await ending.inject('/health')).statusCode, 200);
  assert.equal((await ending.inject('/')).statusCode, 200);
});

test('describes itself, as openapi.json says', async () => {
  const document = (await app.inject('/openapi.json')).json();
  const kept = await readFile(
    new URL('../openapi.json', import.meta.url),
    'utf8',
  );

  assert.deepEqual(Object.keys(document.paths), ['/', '/health', '/ready']);
  assert.deepEqual(JSON.parse(kept), document, 'npm run openapi writes it');
});

test('knows nothing else', async () => {
  assert.equal((await app.inject('/nowhere')).statusCode, 404);
});
