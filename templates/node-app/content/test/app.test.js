import assert from 'node:assert/strict';
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

test('knows nothing else', async () => {
  assert.equal((await app.inject('/nowhere')).statusCode, 404);
});
