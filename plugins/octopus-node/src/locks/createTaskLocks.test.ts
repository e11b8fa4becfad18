import { setTimeout } from 'node:timers/promises';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  describeWithPostgres,
  servePostgres,
} from '@octopus-backstage/real-servers';
import { createTaskLocks } from './createTaskLocks';
import type { LockClock } from './LockClock';
import type { Database } from '../database/migrate';

/** A clock that runs so many times as fast as the machine's. */
const clockOf = (times: number): LockClock => ({
  now: () => Math.round(performance.now() * times),
  pause: async (ms, signal) => {
    await setTimeout(ms / times, undefined, { signal });
  },
});
const FASTER = 20;
const clock = clockOf(FASTER);
const logger = mockServices.logger.mock();
const lines = () =>
  [...logger.info.mock.calls, ...logger.warn.mock.calls].map(([text]) => text);

function task(id = 'task-1', signal?: AbortSignal) {
  return { task: id, logger, signal };
}

/** Work that tells when it is under way, and ends when it is told to. */
function startWork() {
  let finish = () => {};
  const done = new Promise<void>(resolve => {
    finish = resolve;
  });
  const work = jest.fn(() => done);
  return { work, finish };
}

function testLocks(connect: () => Promise<Database>) {
  let database: Database;
  const open = () =>
    createTaskLocks({ database: { getClient: async () => database }, clock });
  const until = async (condition: () => boolean) => {
    for (let i = 0; i < 200 && !condition(); i += 1) {
      await setTimeout(20);
    }
    expect(condition()).toBe(true);
  };

  beforeEach(async () => {
    logger.info.mockClear();
    logger.warn.mockClear();
    database = await connect();
  });

  it('lets the second run of a task wait for the first, in another replica too', async () => {
    const [here, there] = [open(), open()];
    const first = startWork();
    const second = jest.fn(async () => 'nothing left to do');
    const running = here.run(task(), first.work);
    await until(() => first.work.mock.calls.length === 1);
    const waiting = [here.run(task(), second), there.run(task(), second)];
    await here.run(task('task-2'), async () => {});
    // Longer than a lease: the first shows that it is alive.
    await setTimeout(25_000 / FASTER);
    expect(second).not.toHaveBeenCalled();
    expect(
      lines().filter(text => text.includes('Another run of this task')),
    ).toHaveLength(2);

    first.finish();
    await running;
    await expect(Promise.all(waiting)).resolves.toEqual([
      'nothing left to do',
      'nothing left to do',
    ]);
    await expect(database('octopus_locks').select()).resolves.toEqual([]);
  });

  it('is taken over from a run that was killed', async () => {
    const locks = open();
    await locks.run(task('other'), async () => {});
    await database('octopus_locks').insert({
      task: 'task-1',
      holder: 'killed',
      beats: 7,
      beat_at: 0,
    });
    const begin = clock.now();
    await locks.run(task(), async () => {});
    const waited = clock.now() - begin;
    expect(waited).toBeGreaterThanOrEqual(15_000);
    expect(waited).toBeLessThan(30_000);
    expect(lines()).toContainEqual(
      expect.stringContaining('has not responded'),
    );
  });

  it('is taken over by one of several who wait', async () => {
    const locks = open();
    await locks.run(task('other'), async () => {});
    await database('octopus_locks').insert({
      task: 'task-1',
      holder: 'killed',
      beats: 7,
      beat_at: 0,
    });
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await setTimeout(100);
      running -= 1;
    };
    await Promise.all([1, 2, 3, 4].map(() => open().run(task(), work)));
    expect(most).toBe(1);
  });

  it('is released after a failure, and left when the run is cancelled', async () => {
    const locks = open();
    const fail = async () => {
      throw new Error('no such space');
    };
    await expect(locks.run(task(), fail)).rejects.toThrow('no such space');
    const first = startWork();
    const running = locks.run(task(), first.work);
    await until(() => first.work.mock.calls.length === 1);
    const cancel = new AbortController();
    const never = jest.fn();
    const waiting = locks.run(task('task-1', cancel.signal), never);
    cancel.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow();
    first.finish();
    await running;
    expect(never).not.toHaveBeenCalled();
  });

  it('is not left behind by a run that is cancelled while it takes it', async () => {
    let connected = () => {};
    const connecting = new Promise<void>(resolve => {
      connected = resolve;
    });
    const slow = createTaskLocks({
      database: {
        getClient: async () => {
          await connecting;
          return database;
        },
      },
      clock,
    });
    const cancel = new AbortController();
    const never = jest.fn();
    const running = slow.run(task('task-1', cancel.signal), never);
    cancel.abort(new Error('cancelled'));
    await expect(running).rejects.toThrow('cancelled');
    connected();
    await setTimeout(1_000);
    await expect(database('octopus_locks').select()).resolves.toEqual([]);
    expect(never).not.toHaveBeenCalled();
  });

  it('is made once by replicas that start at the same moment', async () => {
    // Making the tables takes a busy database long, and the fast clock's limits
    // are short. Each replica needs two connections for that, and they share the
    // five of a test database.
    const replica = () =>
      createTaskLocks({ database: { getClient: async () => database } });
    await Promise.all(
      Array.from({ length: 2 }, (_, index) =>
        replica().run(task(`task-${index}`), async () => {}),
      ),
    );
    await expect(database.schema.hasTable('octopus_locks')).resolves.toBe(true);
  }, 90_000);

  it('leaves the tables to whoever migrates them, where Backstage is told to', async () => {
    const locks = createTaskLocks({
      database: {
        getClient: async () => database,
        migrations: { skip: true },
      },
    });
    // At once, on a clock that runs as fast as the machine's.
    await expect(locks.run(task(), async () => {})).rejects.toThrow(
      'could not be used to lock this task: there is no table octopus_locks, and Backstage is told to skip migrations. Make the tables',
    );
    await expect(database.schema.hasTable('octopus_locks')).resolves.toBe(
      false,
    );
  });

  it('uses tables that somebody else has made', async () => {
    await open().run(task(), async () => {});
    const locks = createTaskLocks({
      database: {
        getClient: async () => database,
        migrations: { skip: true },
      },
    });
    await expect(locks.run(task(), async () => 'done')).resolves.toBe('done');
  });

  it('forgets what crashes left behind', async () => {
    await open().run(task(), async () => {});
    await database('octopus_locks').insert({
      task: 'long ago',
      holder: 'killed',
      beats: 7,
      beat_at: clock.now() - 25 * 3_600_000,
    });
    await database('octopus_decisions').insert({
      task: 'long ago',
      decision: 'version',
      value: '1',
      decided_at: clock.now() - 25 * 3_600_000,
    });
    await open().run(task(), async () => {});
    await expect(database('octopus_locks').select()).resolves.toEqual([]);
    await expect(database('octopus_decisions').select()).resolves.toEqual([]);
  });
}

describe('locks in SQLite', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  testLocks(() => databases.init('SQLITE_3'));
});

describeWithPostgres('locks in PostgreSQL', () => {
  const postgres = servePostgres(() =>
    TestDatabases.create({ ids: ['POSTGRES_15'] }),
  );
  testLocks(() => postgres.databases.init('POSTGRES_15'));

  it('holds a run that works up for nothing while the database is frozen', async () => {
    const database = await postgres.databases.init('POSTGRES_15');
    const locks = createTaskLocks({
      database: { getClient: async () => database },
      clock,
    });
    const first = startWork();
    const running = locks.run(task(), first.work);
    while (!first.work.mock.calls.length) {
      await setTimeout(20);
    }
    postgres.server.freeze();
    const second = jest.fn(async () => {});
    const waiting = locks.run(task(), second);
    // Longer than a lease, for the first as well as for the second.
    await setTimeout(7_000);
    expect(lines()).toContainEqual(
      expect.stringContaining('Waiting for the database'),
    );
    postgres.server.thaw();
    await setTimeout(20_000 / FASTER);
    expect(second).not.toHaveBeenCalled();
    first.finish();
    await running;
    await waiting;
    expect(second).toHaveBeenCalledTimes(1);
  }, 60_000);

  it('keeps no run that is cancelled while the database is frozen', async () => {
    const database = await postgres.databases.init('POSTGRES_15');
    const locks = createTaskLocks({
      database: { getClient: async () => database },
    });
    const cancel = new AbortController();
    const working = startWork();
    const running = locks.run(task('task-1', cancel.signal), async decide => {
      await working.work();
      return decide('version', async () => '1');
    });
    while (!working.work.mock.calls.length) {
      await setTimeout(20);
    }
    postgres.server.freeze();
    try {
      working.finish();
      await setTimeout(500);
      const begin = performance.now();
      cancel.abort(new Error('cancelled'));
      await expect(running).rejects.toThrow('cancelled');
      expect(performance.now() - begin).toBeLessThan(1_000);
    } finally {
      postgres.server.thaw();
    }
  }, 60_000);

  it('needs no rights to make tables once there are some, and says which it needs before', async () => {
    const database = await postgres.databases.init('POSTGRES_15');
    const locks = () =>
      createTaskLocks({ database: { getClient: async () => database } });
    const name = database.client.config.connection.database;
    const become = async (role: string) => {
      await database.raw(
        `SET ROLE postgres; ALTER DATABASE "${name}" SET role = ${role}`,
      );
      // The role is that of new connections.
      await database.destroy();
      database.initialize();
    };
    await database.raw('CREATE ROLE portal');
    await become('portal');
    await expect(locks().run(task(), async () => {})).rejects.toThrow(
      /there is no table octopus_locks, and it may not be made: .*permission denied.*plugin-octopus-node\/migrations/,
    );

    await become('postgres');
    await locks().run(task(), async () => {});
    await become('portal');
    await expect(locks().run(task(), async () => {})).rejects.toThrow(
      /permission denied.*let Backstage's user read and change them/,
    );

    await database.raw(
      'SET ROLE postgres; GRANT SELECT, INSERT, UPDATE, DELETE ON octopus_locks, octopus_decisions TO portal; SET ROLE portal',
    );
    await expect(locks().run(task(), async () => 'done')).resolves.toBe('done');
  });
});
