import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tarball } from '../packing/tarballs';
import { runCommand } from '../processes/runCommand';
import { changeJson, readJson } from './changeJson';
import { Workplace } from './createPortal';
import { lockedTwice } from './lockedTwice';

/**
 * Installs a portal with the tarballs in place of what npm would serve.
 *
 * No module is compiled where this repository has the same one: that takes several
 * minutes, and proves nothing about ours.
 *
 * @throws Error when a package of Backstage is there twice
 */
export async function installPortal(
  { root, folder, log }: Workplace,
  portal: string,
  tarballs: Tarball[],
): Promise<void> {
  await changeJson(join(portal, 'package.json'), manifest => {
    for (const { name, file } of tarballs) {
      manifest.resolutions[name] = `file:${file}`;
    }
  });
  await runCommand(['yarn', 'install', '--no-immutable'], {
    cwd: portal,
    log,
    env: { ...process.env, YARN_ENABLE_SCRIPTS: 'false' },
    timeoutMs: 20 * 60_000,
  });
  const copies = lockedTwice(await readFile(join(portal, 'yarn.lock'), 'utf8'));
  if (copies.length) {
    throw new Error(
      `The portal got second copies of Backstage's packages: ${copies.join(
        ', ',
      )}`,
    );
  }
  await provideDatabase({ root, folder, log }, portal);
}

/** The only native module that a new portal cannot do without. */
const database = 'node_modules/better-sqlite3';

async function provideDatabase({ root, log }: Workplace, portal: string) {
  const built = join(root, database, 'build');
  const theirs = join(portal, database);
  if (
    existsSync(join(built, 'Release')) &&
    (await versionOf(join(root, database))) === (await versionOf(theirs))
  ) {
    await cp(built, join(theirs, 'build'), { recursive: true });
  } else {
    await runCommand(['yarn', 'rebuild', 'better-sqlite3'], {
      cwd: portal,
      log,
      timeoutMs: 15 * 60_000,
    });
  }
}

async function versionOf(folder: string): Promise<string> {
  return (await readJson(join(folder, 'package.json'))).version;
}
