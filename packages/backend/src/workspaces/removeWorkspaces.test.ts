import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { removeWorkspaces } from './removeWorkspaces';

const id = (digit: string) => `${digit.repeat(8)}-1111-4111-8111-111111111111`;
const HOUR_MS = 3_600_000;

describe('removeWorkspaces', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let workingDirectory: string;
  let database: Awaited<ReturnType<typeof databases.init>>;

  beforeEach(async () => {
    workingDirectory = await mkdtemp(join(tmpdir(), 'workspaces-'));
    database = await databases.init('SQLITE_3');
    await database.schema.createTable('tasks', table => {
      table.string('id');
      table.string('status');
    });
    await database('tasks').insert([
      { id: id('a'), status: 'completed' },
      { id: id('b'), status: 'failed' },
      { id: id('c'), status: 'cancelled' },
      { id: id('d'), status: 'processing' },
      { id: id('e'), status: 'open' },
    ]);
    for (const name of [
      ...['a', 'b', 'c', 'd', 'e', 'f'].map(id),
      `${id('b')}_step-seed-Xy1`,
      `${id('d')}_step-seed-Xy1`,
      'somebody-elses',
      `${id('a')}-copy`,
    ]) {
      await mkdir(join(workingDirectory, name));
      await writeFile(join(workingDirectory, name, 'file'), '');
    }
  });
  afterEach(() => rm(workingDirectory, { recursive: true }));

  const left = async () => (await readdir(workingDirectory)).sort();

  it('removes folders of tasks that have ended, and nothing else', async () => {
    const now = Date.now() + HOUR_MS + 1000;
    const removed = await removeWorkspaces({
      workingDirectory,
      database,
      quietMs: HOUR_MS,
      now,
    });
    expect(removed.sort()).toEqual([
      id('a'),
      id('b'),
      `${id('b')}_step-seed-Xy1`,
      id('c'),
    ]);
    expect(await left()).toEqual([
      `${id('a')}-copy`,
      id('d'),
      `${id('d')}_step-seed-Xy1`,
      id('e'),
      id('f'),
      'somebody-elses',
    ]);
  });

  it('leaves a task alone that has only just ended', async () => {
    const before = await left();
    await removeWorkspaces({ workingDirectory, database, quietMs: HOUR_MS });
    expect(await left()).toEqual(before);
  });
});
