import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../processes/runCommand';
import { Frontend } from '../wiring/Step';
import { BackstageLine, createAppVersion, lineOf } from './backstageLines';
import { changeJson, readJson } from './changeJson';
import { changeText } from './changeText';

/** Where work is done, and what was said while it was. */
export interface Workplace {
  root: string;
  folder: string;
  log: string;
}

/**
 * A portal as `create-app` makes it, with the versions of a Backstage release,
 * not installed yet.
 *
 * @returns its folder
 */
export async function createPortal(
  { root, folder, log }: Workplace,
  kind: { frontend: Frontend; backstage: BackstageLine },
): Promise<string> {
  const maker = join(folder, 'create-app');
  const portal = join(folder, 'portal');
  const line = lineOf(kind.backstage);
  await mkdir(maker);
  const name = `@backstage/create-app@${createAppVersion}`;
  await runCommand(
    ['npm', 'install', '--prefix', '.', '--no-save', '--no-audit', name],
    { cwd: maker, log, timeoutMs: 5 * 60_000 },
  );
  await runCommand(
    [
      'node_modules/.bin/backstage-create-app',
      ...['--skip-install', '--path', portal],
      ...(kind.frontend === 'legacy' ? ['--legacy'] : []),
    ],
    // It asks for a name.
    { cwd: maker, log, input: 'portal\n', timeoutMs: 5 * 60_000 },
  );
  await copyFile(join(root, line.lock), join(portal, 'yarn.lock'));
  if (line.release) {
    const { before } = await readJson(join(root, line.release));
    const minutes = Math.ceil((Date.now() - Date.parse(before)) / 60_000);
    await changeText(join(portal, '.yarnrc.yml'), text =>
      text
        .replace(/^npmMinimalAgeGate:.*$/m, `npmMinimalAgeGate: ${minutes}`)
        .replace(/^npmPreapprovedPackages:\n( .*\n)*/m, ''),
    );
  }
  if (line.raise) {
    await raise(root, portal, log, line.resolutions);
  }
  return portal;
}

async function raise(
  root: string,
  portal: string,
  log: string,
  resolutions: Record<string, string> = {},
) {
  const ours = await readJson(join(root, 'package.json'));
  await changeJson(join(portal, 'package.json'), manifest => {
    manifest.devDependencies.typescript = ours.devDependencies.typescript;
    const all = Object.entries({ ...ours.resolutions, ...resolutions });
    for (const [name, range] of all) {
      if (name.startsWith('@backstage/')) {
        manifest.resolutions[name] = range;
      }
    }
  });
  await runCommand(['yarn', 'up', '@backstage/*', '--mode=update-lockfile'], {
    cwd: portal,
    log,
    timeoutMs: 10 * 60_000,
  });
}
