import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { bundleSizes, chunkSize } from './bundleSizes';

/** What the plugin adds to an app, in bytes after gzip. */
export interface BundleMeasurement {
  part: string;
  bytes: number;
}

/** The files that are loaded when needed, each by a source that is in no other. */
const files = [
  ['the code of the tab', '/components/page/ProjectPage.tsx'],
  ['cards, and what all parts share', '/octopus/src/formField.ts'],
  ['other views, dialogs and drawers', '/components/page/LinkedRelease.tsx'],
  ['fields of forms', '/components/templates/PickerField.tsx'],
  ['table of a system', '/components/cards/SystemGrid.tsx'],
  ['German', '/octopus/src/translations/de.ts'],
] as const;

const root = resolvePackagePath('@octopus-backstage/bench', '../..');
const app = join(root, 'packages/app');
// An app takes a minute on a quiet machine.
const BUILD_LIMIT_MS = 15 * 60_000;

async function buildApp(configs: string[]): Promise<void> {
  await promisify(execFile)(
    join(root, 'node_modules/.bin/backstage-cli'),
    ['package', 'build', ...configs.flatMap(file => ['--config', file])],
    { cwd: app, timeout: BUILD_LIMIT_MS, maxBuffer: 64 * 1024 * 1024 },
  );
}

/**
 * Builds the sample app without the plugin and with it. The second is left in its
 * folder `dist`, as after `./yarnw build`.
 */
export async function measureBundle(): Promise<BundleMeasurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'octopus-bench-'));
  try {
    const leftOut = join(folder, 'without.yaml');
    await writeFile(
      leftOut,
      "app: { packages: { exclude: ['@octopus-backstage/plugin-octopus'] } }\n",
    );
    const dist = join(app, 'dist');
    const config = join(root, 'app-config.yaml');
    await buildApp([config, leftOut]);
    const without = bundleSizes(dist);
    await rm(dist, { recursive: true });
    await buildApp([config]);
    const whole = bundleSizes(dist);
    return [
      {
        part: 'what everybody loads first',
        bytes: whole.firstLoad - without.firstLoad,
      },
      ...files.map(([part, source]) => ({
        part,
        bytes: chunkSize(dist, source),
      })),
      { part: 'the whole app', bytes: whole.whole - without.whole },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
