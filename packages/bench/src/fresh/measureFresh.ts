import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { cloneAt } from './cloneAt';
import { freshEnvironment } from './freshEnvironment';
import { readyApp, ReadyApp } from './readyApp';

/** One commit, and how long its clones took, in the order of the runs. */
export interface FreshCommit {
  commit: string;
  /** The day, as `2026-11-23`. */
  committedOn: string;
  /** Files that git knows. */
  files: number;
  runs: (ReadyApp & {
    /** Load average of one minute when the run began. */
    load: number;
  })[];
}

/** What docs/results/fresh.json holds. */
export interface SavedFresh {
  measuredOn: string;
  cores: number;
  commits: FreshCommit[];
}

const root = resolvePackagePath('@octopus-backstage/bench', '../..');
const run = promisify(execFile);

async function describeCommit(name: string): Promise<FreshCommit> {
  const git = async (...args: string[]) =>
    (await run('git', args, { cwd: root, maxBuffer: 64 * 1024 * 1024 })).stdout;
  const [commit, committedOn] = (
    await git('show', '--no-patch', '--format=%h %cs', name)
  )
    .trim()
    .split(' ');
  const files = (await git('ls-tree', '-r', '--name-only', commit))
    .trimEnd()
    .split('\n').length;
  return { commit, committedOn, files, runs: [] };
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'fresh-'));
  try {
    return await use(join(folder, 'octopus-for-backstage'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Takes commits in turn from the clone to the app that can be opened. Packages are
 * in the caches of npm and Yarn before the first turn, so that the network is not
 * what is compared.
 */
export async function measureFresh(
  names: string[],
  rounds: number,
): Promise<FreshCommit[]> {
  const commits = await Promise.all(names.map(describeCommit));
  for (const { commit } of commits) {
    await inFolder(async folder => {
      await cloneAt(root, commit, folder);
      await run('./yarnw', ['install', '--mode=skip-build'], {
        cwd: folder,
        env: freshEnvironment(process.env, root),
        maxBuffer: 64 * 1024 * 1024,
      });
    });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const each of commits) {
      const load = Math.round(loadavg()[0] * 10) / 10;
      const app = await inFolder(folder => readyApp(root, each.commit, folder));
      each.runs.push({ ...app, load });
    }
  }
  return commits;
}

/** Writes the file that `./yarnw docs` makes a table of docs/benchmarks.md of. */
export async function saveFresh(
  file: string,
  commits: FreshCommit[],
): Promise<void> {
  const saved: SavedFresh = {
    measuredOn: new Date().toISOString().slice(0, 10),
    cores: availableParallelism(),
    commits,
  };
  await writeFile(file, `${JSON.stringify(saved, undefined, 2)}\n`);
}
