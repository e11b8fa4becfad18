#!/usr/bin/env bash
# maxAttempts of the AWS SDK is a promise per client, not per call: after some
# refusals a call is tried once.
#
# Versions: @aws-sdk/client-sts 3.1075.0, @smithy/core 3.41.1.
# Behaviour: every retry after a 5xx takes 14 tokens out of a budget of 500 that
#   all calls of one client share; a call that succeeds gives back what its last
#   retry took, or 1. When the budget is spent, no call of that client is tried
#   again, whatever maxAttempts says: code that polls with one client through an
#   outage ends at the first 503 after it has retried 35 times in all. Earlier
#   versions of @smithy/core took 5 tokens, and so stopped later.
# Seen: 20 calls with 8 attempts each, all refused with 503, sent
#   8 8 8 8 8 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 requests.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >package.json <<'JSON'
{
  "dependencies": { "@aws-sdk/client-sts": "3.1075.0", "@smithy/core": "3.41.1" },
  "overrides": { "@smithy/core": "$@smithy/core" }
}
JSON
npm install --no-audit --no-fund --loglevel=error
cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { ConfiguredRetryStrategy } from '@smithy/core/retry';

let requests = 0;
const server = createServer((_, response) => {
  requests += 1;
  response.writeHead(503).end();
}).listen(0, '127.0.0.1');
await once(server, 'listening');

const client = new STSClient({
  endpoint: `http://127.0.0.1:${server.address().port}`,
  region: 'eu-west-1',
  credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
  retryStrategy: new ConfiguredRetryStrategy(8, () => 1),
});
const counts = [];
for (let call = 0; call < 20; call += 1) {
  requests = 0;
  await client.send(new GetCallerIdentityCommand()).then(assert.fail, () => {});
  counts.push(requests);
}
console.log(counts.join(' '));
server.close();
client.destroy();
assert.deepEqual(counts, [...Array(5).fill(8), ...Array(15).fill(1)]);
JS
node try.mjs
echo 'as described'
