#!/usr/bin/env bash
# Octopus's TypeScript client resolves when its wait for tasks ran out of time.
#
# Versions: @octopusdeploy/api-client 3.11.0.
# Behaviour: waitForServerTasksToComplete(ids, sleep, timeout) is not rejected
#   when the timeout passes. It resolves with the tasks that completed, and
#   leaves the others out without a word; waitForServerTaskToComplete resolves
#   with undefined, which its type does not say. Whoever does not look takes a
#   deployment that still runs for done. With `cancelOnTimeout` it is rejected,
#   and the tasks are cancelled.
# Seen: asked for two tasks, of which one does not complete, with a timeout of
#   200 ms: resolved with ServerTasks-1; asked for the other one: undefined.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error @octopusdeploy/api-client@3.11.0
cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import client from '@octopusdeploy/api-client';

const tasks = [
  { Id: 'ServerTasks-1', State: 'Success', IsCompleted: true },
  { Id: 'ServerTasks-2', State: 'Executing', IsCompleted: false },
];
const page = Items => ({ ItemType: 'Any', TotalResults: Items.length, Items });
const server = createServer((request, response) => {
  const { pathname: path, searchParams } = new URL(request.url, 'http://localhost');
  const ids = (searchParams.get('ids') ?? '').split(',');
  const body =
    path === '/api/spaces'
      ? page([{ Id: 'Spaces-1', Name: 'Default', Links: {} }])
      : path.endsWith('/tasks')
        ? page(tasks.filter(task => ids.includes(task.Id)))
        : {
            Application: 'Octopus',
            Version: '2025.4.1',
            ApiVersion: '3.0.0',
            Links: { Spaces: '/api/spaces{/id}{?skip,take,ids,partialName}' },
          };
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify(body));
}).listen(0, '127.0.0.1');
await once(server, 'listening');

const octopus = await client.Client.create({
  instanceURL: `http://127.0.0.1:${server.address().port}`,
  apiKey: 'API-0',
  userAgentApp: 'findings',
});
const waiter = new client.ServerTaskWaiter(octopus, 'Default');
const both = ['ServerTasks-1', 'ServerTasks-2'];
const done = await waiter.waitForServerTasksToComplete(both, 50, 200);
console.log(`two tasks: ${done.map(task => task.Id).join(', ')}`);
const one = await waiter.waitForServerTaskToComplete('ServerTasks-2', 50, 200);
console.log(`one task: ${one}`);
server.close();
server.closeAllConnections();
assert.deepEqual(done.map(task => task.Id), ['ServerTasks-1']);
assert.equal(one, undefined);
JS
node try.mjs
echo 'as described'
