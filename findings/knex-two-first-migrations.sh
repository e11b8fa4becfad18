#!/usr/bin/env bash
# Two processes that run knex's first migrations at the same moment can leave a lock
# that nobody ever gets again, although nobody was killed.
#
# Versions: knex 3.3.0, pg 8.16.3, PostgreSQL of Debian (15).
# Behaviour: the row of the table that stands for the lock is not made with the table,
#   but by whoever finds it empty. When two find it empty, there are two rows. Taking
#   the lock then changes two rows instead of one, which counts as "already locked"
#   and is undone, for those two and for everybody later: both rows say that nothing
#   is locked. Only `forceFreeMigrationsLock`, which is meant for what was killed,
#   ends it. This begins where one has made the two tables, as the other meets them
#   under load. Needs PostgreSQL (apt-get install postgresql).
# Seen: "rows of the lock: 0,0", "later: MigrationLocked: Migration table is already
#   locked", "freed by hand: done"
set -euo pipefail
found=(/usr/lib/postgresql/*/bin/initdb)
programs=$(dirname "${found[-1]}")
work=$(mktemp -d)
as=()
if [[ $(id -u) == 0 ]]; then
  as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
  chown postgres "$work"
fi
server=
finish() {
  [[ -z $server ]] || "${as[@]}" "$programs/pg_ctl" -D "$work/data" -m immediate stop >/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
cd "$work"
npm install --no-audit --no-fund --loglevel=error knex@3.3.0 pg@8.16.3 >/dev/null

"${as[@]}" "$programs/initdb" -D data -U somebody -A trust >/dev/null
"${as[@]}" "$programs/pg_ctl" -D data -w -l "$work/data/log" \
  -o "-c listen_addresses= -k $work/data" start >/dev/null
server=started

mkdir migrations
cat >migrations/1.js <<'JS'
exports.up = knex => knex.schema.createTable('things', t => t.increments());
exports.down = knex => knex.schema.dropTable('things');
JS
cat >try.js <<'JS'
const knex = require('knex');
const silent = { warn() {}, error() {} };
const open = database =>
  knex({
    client: 'pg',
    connection: { host: `${process.cwd()}/data`, user: 'somebody', database },
    log: silent,
  });
const latest = db => db.migrate.latest({ directory: 'migrations' });

async function together(database) {
  const first = open(database);
  await first.schema.createTable('knex_migrations', t => {
    t.increments();
    t.string('name');
    t.integer('batch');
    t.timestamp('migration_time');
  });
  await first.schema.createTable('knex_migrations_lock', t => {
    t.increments('index').primary();
    t.integer('is_locked');
  });
  const processes = [open(database), open(database)];
  // Connected before they begin, as after a while of work.
  await Promise.all(processes.map(db => db.raw('select 1')));
  await Promise.allSettled(processes.map(latest));
  await Promise.all(processes.map(db => db.destroy()));
  const locks = await first('knex_migrations_lock').pluck('is_locked');
  if (locks.length === 2) {
    console.log(`rows of the lock: ${locks}`);
    const later = await latest(first).catch(e => `${e.name}: ${e.message}`);
    console.log(`later: ${later}`);
    await first.migrate.forceFreeMigrationsLock({ directory: 'migrations' });
    await latest(first);
    const done = await first.schema.hasTable('things');
    console.log(`freed by hand: ${done ? 'done' : 'not done'}`);
  }
  await first.destroy();
  return locks.length === 2;
}

(async () => {
  const server = open('postgres');
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    await server.raw(`create database attempt${attempt}`);
    if (await together(`attempt${attempt}`)) {
      break;
    }
  }
  await server.destroy();
})();
JS

node try.js | tee seen
if diff - seen <<'SEEN'; then
rows of the lock: 0,0
later: MigrationLocked: Migration table is already locked
freed by hand: done
SEEN
  echo 'as described'
else
  echo 'not as described any more' >&2
  exit 1
fi
