#!/usr/bin/env bash
# A cache of @keyv/redis is lost for good once its server was away.
#
# Versions: @keyv/redis 4.6.0, keyv 5.6.0, @redis/client 1.6.1, Redis 7.0.
# Behaviour: the adapter listens to `error` on nothing but itself. Its client is
#   an EventEmitter too, so the `error` that it emits when the connection ends is
#   an uncaught exception, thrown in the middle of what would connect again. A
#   process that catches those, as Backstage does, lives on with a client that is
#   "open", queues every command and never answers. A listener on the `error` of
#   `store.client` is all it takes; one on the `error` of the adapter is not.
# Seen: "listener on the adapter: late, 1 uncaught",
#   "listener on its client: 2, 0 uncaught"
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --loglevel=error \
  @keyv/redis@4.6.0 keyv@5.6.0 @redis/client@1.6.1 >/dev/null

cat >try.cjs <<'JS'
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { createServer } = require('node:net');
const { setTimeout: wait } = require('node:timers/promises');
const KeyvRedis = require('@keyv/redis').default;
const { Keyv } = require('keyv');

let uncaught = 0;
process.on('uncaughtException', () => (uncaught += 1));

(async () => {
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = free.address();
  free.close();
  const start = async () => {
    const server = spawn(
      'redis-server',
      ['--port', port, '--bind', '127.0.0.1', '--save', '', '--dir', process.cwd()],
      { stdio: 'ignore' },
    );
    await wait(1_000);
    return server;
  };
  const stop = server => {
    const ended = once(server, 'exit');
    server.kill();
    return ended;
  };

  let server = await start();
  const store = new KeyvRedis(`redis://127.0.0.1:${port}`);
  (process.argv[2] === 'client' ? store.client : store).on('error', () => {});
  const keyv = new Keyv({ store, emitErrors: false });
  await keyv.set('key', 1);
  await stop(server);
  await wait(2_000);
  server = await start();
  await wait(10_000);
  const read = await Promise.race([
    keyv.set('key', 2).then(() => keyv.get('key')),
    wait(2_000, 'late'),
  ]);
  process.stdout.write(`${read}, ${uncaught} uncaught`);
  await stop(server);
  process.exit();
})();
JS
adapter=$(node try.cjs adapter)
client=$(node try.cjs client)
printf 'listener on the adapter: %s\nlistener on its client: %s\n' "$adapter" "$client"
if [[ $adapter != 'late, 1 uncaught' || $client != '2, 0 uncaught' ]]; then
  printf 'changed\n' >&2
  exit 1
fi
printf 'as described\n'
