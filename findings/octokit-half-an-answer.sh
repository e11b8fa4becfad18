#!/usr/bin/env bash
# Octokit takes half an answer for a whole one, with an empty text for its data.
#
# Versions: @octokit/request 10.0.16 and 8.4.1.
# Behaviour: a connection that ends in the middle of a body makes fetch's
#   `response.text()` fail, and Octokit puts an empty text in its place instead of
#   passing the error on. A request whose answer was cut off is a success with
#   status 200, so that plugin-retry sees nothing to repeat, and whoever reads a
#   field of `data` gets undefined. It is the same when a time limit of one's own
#   ends the response while its body is read. Reading the body in a `fetch` of one's
#   own, before Octokit does, is what helps.
# Seen: "10: 200, data is an empty string", "8: 200, data is an empty string",
#   "fetch alone: TypeError"
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --loglevel=error \
  ten@npm:@octokit/request@10.0.16 eight@npm:@octokit/request@8.4.1 >/dev/null

cat >try.mjs <<'JS'
import { once } from 'node:events';
import { createServer } from 'node:http';
import { request as ten } from 'ten';
import { request as eight } from 'eight';

const body = JSON.stringify({ full_name: 'octopub/audits', private: true });
const server = createServer((_, response) => {
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
  });
  response.write(body.slice(0, 20), () => response.destroy());
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const baseUrl = `http://127.0.0.1:${server.address().port}`;

for (const [name, request] of Object.entries({ 10: ten, 8: eight })) {
  const { status, data } = await request('GET /repos/octopub/audits', { baseUrl });
  const kind = data === '' ? 'an empty string' : JSON.stringify(data);
  console.log(`${name}: ${status}, data is ${kind}`);
}
const alone = await fetch(baseUrl)
  .then(response => response.json())
  .catch(error => error.constructor.name);
console.log(`fetch alone: ${alone}`);
server.close();
JS

node try.mjs | sort | tee seen
if diff - seen <<'SEEN'; then
10: 200, data is an empty string
8: 200, data is an empty string
fetch alone: TypeError
SEEN
  echo 'as described'
else
  echo 'not as described any more' >&2
  exit 1
fi
