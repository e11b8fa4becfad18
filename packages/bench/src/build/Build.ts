import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** The code that is measured. */
export interface Build {
  /** What rows call it. */
  name: string;
  /** The root of the checkout that it is in. */
  folder: string;
}

/** The checkout that this benchmark is in. */
export const thisBuild: Build = {
  name: 'ours',
  folder: join(
    dirname(require.resolve('@octopus-backstage/sandbox/package.json')),
    '../..',
  ),
};

/** What of another checkout is run, and has to be there. */
const NEEDED = [
  '@backstage/backend-defaults',
  '@octopus-backstage/plugin-octopus-backend',
  '@octopus-backstage/plugin-octopus-blueprint',
  '@octopus-backstage/plugin-octopus-node',
];

/**
 * Loads modules as the benchmark of a checkout would: its own packages from source,
 * and others in the versions that it has installed.
 */
export function requireFrom({ folder }: Pick<Build, 'folder'>): NodeJS.Require {
  return createRequire(join(folder, 'packages/bench/package.json'));
}

/**
 * The build of another checkout, to be measured beside this one.
 *
 * @param entered - its root, with its dependencies installed
 * @throws Error that names the folder when there is no such thing
 */
export function otherBuild(entered: string): Build {
  const folder = resolve(entered);
  const fail = (problem: string) =>
    new Error(
      `--beside: ${folder} ${problem}. Make it with 'git worktree add ${folder} COMMIT && ${folder}/yarnw install'.`,
    );
  let commit: string;
  try {
    commit = execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    throw fail('is no checkout');
  }
  const load = requireFrom({ folder });
  for (const name of NEEDED) {
    let path: string;
    try {
      path = load.resolve(name);
    } catch {
      throw fail(`lacks ${name}`);
    }
    // Node looks for what a folder lacks in those above it.
    if (!path.startsWith(`${folder}/`)) {
      throw fail(`has no ${name} of its own`);
    }
  }
  return { name: `build ${commit.slice(0, 8)}`, folder };
}
