#!/usr/bin/env bash
# A Backstage backend that shuts down closes none of its database connections.
#
# Versions: @backstage/backend-defaults 0.19.0 (Backstage 1.57), pg 8.23.1.
# Behaviour: DatabaseManager registers a shutdown hook that is documented to
#   destroy all known connections. To leave SQLite's alone it looks for a text in
#   `connection.client.config`, which in knex is an object, so that every plugin's
#   part of the hook ends with a TypeError, and Promise.allSettled keeps it to
#   itself: nothing is logged. Pools of PostgreSQL stay open like those of SQLite
#   until the process ends, which is why a test that stops its backend can keep a
#   worker of Jest alive. Whoever wants them closed calls `destroy()` on the client.
# Seen: "after 1 hook: open, 0 errors logged", "after destroy(): closed"
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error \
  @backstage/backend-defaults@0.19.0 @backstage/config@1.3.11 pg@8.23.1 >/dev/null

cat >try.cjs <<'JS'
const { DatabaseManager } = require('@backstage/backend-defaults/database');
const { ConfigReader } = require('@backstage/config');

const hooks = [];
const errors = [];
const lifecycle = {
  addStartupHook() {},
  addBeforeShutdownHook() {},
  addShutdownHook: hook => hooks.push(hook),
};
const logger = {
  error: message => errors.push(message),
  warn() {},
  info() {},
  debug() {},
  child: () => logger,
};
const database = {
  client: 'pg',
  // A pool connects when it is first used, so no server is needed.
  ensureExists: false,
  connection: { host: '127.0.0.1', user: 'portal', database: 'portal' },
};

(async () => {
  const manager = DatabaseManager.fromConfig(
    new ConfigReader({ backend: { database } }),
    { rootLogger: logger, rootLifecycle: lifecycle },
  );
  const service = manager.forPlugin('catalog', {
    logger,
    lifecycle: { ...lifecycle, addShutdownHook() {} },
  });
  const client = await service.getClient();
  const { pool } = client.client;
  const state = () => (pool.destroyed ? 'closed' : 'open');

  await Promise.all(hooks.map(hook => hook()));
  console.log(
    `after ${hooks.length} hook: ${state()}, ${errors.length} errors logged`,
  );
  await client.destroy();
  console.log(`after destroy(): ${state()}`);
})();
JS

node try.cjs | tee seen
if diff - seen <<'SEEN'; then
after 1 hook: open, 0 errors logged
after destroy(): closed
SEEN
  echo 'as described'
else
  echo 'not as described any more' >&2
  exit 1
fi
