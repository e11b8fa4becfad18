#!/usr/bin/env bash
# The error of a push that a hook refused does not say what the hook printed:
# isomorphic-git hands those lines to onMessage alone.
#
# Versions: isomorphic-git 1.42.2, against git's own http-backend (2.39.5).
# Behaviour: git prints the lines of a pre-receive hook as "remote: ...", and
#   they are the only place where a server says why it refused. isomorphic-git's
#   GitPushError has the status of each ref, "pre-receive hook declined", in
#   message and data, and nothing of those lines. Without onMessage they are lost.
# Seen: "... pre-receive hook declined" in the error, and once, in onMessage:
#   "Commits need a ticket number."
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error isomorphic-git@1.42.2
git init --quiet --bare server.git
git -C server.git config http.receivepack true
cat >server.git/hooks/pre-receive <<'SH'
#!/bin/sh
echo 'Commits need a ticket number.'
exit 1
SH
chmod +x server.git/hooks/pre-receive
cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer } from 'node:http';
import git from 'isomorphic-git';
import http from 'isomorphic-git/http/node';

// git's own server, as a CGI program.
const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const backend = spawn('git', ['http-backend'], {
    env: {
      ...process.env,
      GIT_PROJECT_ROOT: process.cwd(),
      GIT_HTTP_EXPORT_ALL: '1',
      REQUEST_METHOD: request.method,
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
    },
  });
  request.pipe(backend.stdin);
  const chunks = [];
  for await (const chunk of backend.stdout) chunks.push(chunk);
  const answer = Buffer.concat(chunks);
  const end = answer.indexOf('\r\n\r\n');
  const headers = answer.subarray(0, end).toString().split('\r\n');
  for (const header of headers) {
    const [name, value] = header.split(': ');
    response.setHeader(name, value);
  }
  response.end(answer.subarray(end + 4));
}).listen(0, '127.0.0.1');
await once(server, 'listening');

const repository = { fs, dir: 'clone' };
await git.init({ ...repository, defaultBranch: 'main' });
fs.writeFileSync('clone/README.md', 'Hello\n');
await git.add({ ...repository, filepath: 'README.md' });
await git.commit({
  ...repository,
  message: 'Begin',
  author: { name: 'Ada', email: 'ada@example.com' },
});
const messages = [];
const error = await git
  .push({
    ...repository,
    http,
    url: `http://127.0.0.1:${server.address().port}/server.git`,
    ref: 'main',
    onMessage: message => messages.push(message.trim()),
  })
  .then(assert.fail, refused => refused);
server.close();

console.log(error.code, JSON.stringify(error.data), error.message);
console.log('onMessage:', JSON.stringify(messages));
assert.equal(error.code, 'GitPushError');
assert.match(error.message, /pre-receive hook declined/);
assert.doesNotMatch(error.message + JSON.stringify(error.data), /ticket/);
assert.deepEqual(messages, ['Commits need a ticket number.']);
JS
node try.mjs
echo 'as described'
