import { execFile, spawn } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describeUnlessMissing } from '@octopus-backstage/contract';
import { findFreePort } from '../process/findFreePort';
import { findProgram } from '../process/findProgram';
import { userToRunAs } from '../process/userToRunAs';
import { RealServer } from './RealServer';

const run = promisify(execFile);
const PROGRAMS = ['postgres', 'initdb', 'pg_isready'];

/** `describe` for tests that need PostgreSQL; skipped where it is missing. */
export function describeWithPostgres(title: string, tests: () => void): void {
  const missing = PROGRAMS.filter(name => !findProgram(name));
  describeUnlessMissing(title, missing, tests);
}

/** Starts a PostgreSQL with an empty database; user and password are `postgres`. */
export async function startPostgres(): Promise<RealServer> {
  const [postgres, initdb, isReady] = PROGRAMS.map(need);
  const user = userToRunAs('postgres');
  // Another user may not get into a temporary folder of ours.
  const parent = user.uid === undefined ? tmpdir() : '/tmp';
  const dir = await mkdtemp(join(parent, 'real-postgres-'));
  if (user.uid !== undefined) {
    await chown(dir, user.uid, user.gid!);
  }
  const data = join(dir, 'data');
  await run(
    initdb,
    ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8'],
    { ...user, cwd: dir },
  );
  const port = await findFreePort();
  const server = new RealServer({
    ...user,
    program: postgres,
    args: [
      ...['-D', data, '-p', `${port}`, '-k', dir, '-h', '127.0.0.1'],
      // It has to survive being killed, but no loss of power.
      ...['-c', 'fsync=off', '-c', 'max_connections=300'],
    ],
    port,
    url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    // Fast shutdown; after SIGTERM it waits for its clients
    // (https://www.postgresql.org/docs/current/server-shutdown.html).
    stopSignal: 'SIGINT',
    isReady: () => waitUntilReady(isReady, port),
    onStop: () => rm(dir, { recursive: true, force: true }),
  });
  await server.start();
  return server;
}

function need(name: string): string {
  const program = findProgram(name);
  if (!program) {
    throw new Error(`There is no ${name}`);
  }
  return program;
}

/** It listens before it has read what a crash left behind. */
async function waitUntilReady(program: string, port: number): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const child = spawn(program, ['-h', '127.0.0.1', '-p', `${port}`, '-q']);
    const code = await new Promise(resolve => child.once('exit', resolve));
    if (code === 0) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('It does not take connections');
}
