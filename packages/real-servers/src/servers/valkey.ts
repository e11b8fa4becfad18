import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeUnlessMissing } from '@octopus-backstage/contract';
import { findFreePort } from '../process/findFreePort';
import { findProgram } from '../process/findProgram';
import { RealServer } from './RealServer';

/** Valkey is what became of the free Redis; both speak the same protocol. */
const find = () => findProgram('valkey-server', 'redis-server');

/** `describe` for tests that need Valkey or Redis; skipped where there is none. */
export function describeWithValkey(title: string, tests: () => void): void {
  const missing = find() ? [] : ['valkey-server (or redis-server)'];
  describeUnlessMissing(title, missing, tests);
}

/** Starts a Valkey, or a Redis, that stores nothing on disk. */
export async function startValkey(): Promise<RealServer> {
  const program = find();
  if (!program) {
    throw new Error('There is neither valkey-server nor redis-server');
  }
  const dir = await mkdtemp(join(tmpdir(), 'real-valkey-'));
  const port = await findFreePort();
  const server = new RealServer({
    program,
    args: [
      ...['--port', `${port}`, '--bind', '127.0.0.1', '--dir', dir],
      ...['--save', '', '--appendonly', 'no', '--daemonize', 'no'],
    ],
    port,
    url: `redis://127.0.0.1:${port}`,
    onStop: () => rm(dir, { recursive: true, force: true }),
  });
  await server.start();
  return server;
}
