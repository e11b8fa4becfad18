#!/usr/bin/env bash
# Octokit's throttling plugin does not wait for a 429 that says how long to wait.
#
# Versions: @octokit/plugin-throttling 11.0.5, @octokit/core 7.0.8.
# Behaviour: whether a limit refused a request is decided by the words "secondary
#   rate" in the message, or by an hour that is used up (`x-ratelimit-remaining: 0`).
#   A 429 with nothing but `Retry-After`, which GitHub's documentation also names and
#   proxies send, calls neither of its two handlers: the request fails at once, with
#   the header unread. The status counts only together with the words.
# Seen: "Slow down: 429, handlers called 0 times",
#   "You have exceeded a secondary rate limit: 200, handlers called 1 times"
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --loglevel=error \
  @octokit/core@7.0.8 @octokit/plugin-throttling@11.0.5 >/dev/null

cat >try.mjs <<'JS'
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Octokit } from '@octokit/core';
import { throttling } from '@octokit/plugin-throttling';

for (const message of [
  'Slow down',
  'You have exceeded a secondary rate limit',
]) {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    const isFirst = requests === 1;
    response.writeHead(isFirst ? 429 : 200, {
      'content-type': 'application/json; charset=utf-8',
      ...(isFirst && { 'retry-after': '1' }),
    });
    response.end(JSON.stringify(isFirst ? { message } : {}));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  let calls = 0;
  const tryAgain = () => {
    calls += 1;
    return true;
  };
  const octokit = new (Octokit.plugin(throttling))({
    baseUrl: `http://127.0.0.1:${server.address().port}`,
    throttle: { onRateLimit: tryAgain, onSecondaryRateLimit: tryAgain },
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const status = await octokit
    .request('GET /repos/octopub/audits')
    .then(response => response.status)
    .catch(error => error.status);
  console.log(`${message}: ${status}, handlers called ${calls} times`);
  server.close();
}
JS

node try.mjs | tee seen
if diff - seen <<'SEEN'; then
Slow down: 429, handlers called 0 times
You have exceeded a secondary rate limit: 200, handlers called 1 times
SEEN
  echo 'as described'
else
  echo 'not as described any more' >&2
  exit 1
fi
