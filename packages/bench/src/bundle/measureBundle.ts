import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { bundleSizes, chunkSize } from './bundleSizes';
import { compositionOf, moreOf } from './composition';

/** A part of what the plugin adds to an app, in bytes after gzip. */
export interface BundlePart {
  part: string;
  bytes: number;
}

/** What the plugin adds to an app. */
export interface BundleMeasurement {
  /** By the files that are loaded, and all together. */
  parts: BundlePart[];
  /** All of it once more, by what it comes from. */
  consistsOf: BundlePart[];
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

async function buildApp(folder: string, configs: string[]) {
  const dist = join(folder, 'dist');
  await rm(dist, { recursive: true, force: true });
  await promisify(execFile)(
    join(root, 'node_modules/.bin/backstage-cli'),
    ['package', 'build', ...configs.flatMap(file => ['--config', file])],
    { cwd: folder, timeout: BUILD_LIMIT_MS, maxBuffer: 64 * 1024 * 1024 },
  );
  return { ...bundleSizes(dist), composition: compositionOf(dist) };
}

/**
 * A copy of the sample app that does not add our part of the search, which is a
 * line of its code. Beside the app, so that it finds what the app finds.
 */
async function copyWithoutSearch(): Promise<string> {
  const folder = await mkdtemp(join(root, 'packages/.bundle-'));
  await cp(app, folder, {
    recursive: true,
    filter: from => !/^(dist|node_modules)$/.test(basename(from)),
  });
  await writeFile(
    join(folder, 'src/modules/search/index.ts'),
    `import { createFrontendModule } from '@backstage/frontend-plugin-api';

export const searchModule = createFrontendModule({
  pluginId: 'octopus',
  extensions: [],
});
`,
  );
  return folder;
}

/**
 * Builds the sample app without the plugin, with it, and with its results of the
 * search as well. The last is left in the app's folder `dist`, as after
 * `./yarnw build`.
 */
export async function measureBundle(): Promise<BundleMeasurement> {
  const copy = await copyWithoutSearch();
  try {
    const leftOut = join(copy, 'without.yaml');
    await writeFile(
      leftOut,
      "app: { packages: { exclude: ['@octopus-backstage/plugin-octopus'] } }\n",
    );
    const config = join(root, 'app-config.yaml');
    const without = await buildApp(copy, [config, leftOut]);
    const plugin = await buildApp(copy, [config]);
    const whole = await buildApp(app, [config]);
    const parts = [
      {
        part: 'what everybody loads first',
        bytes: plugin.firstLoad - without.firstLoad,
      },
      {
        part: 'more of it, where the search has our results',
        bytes: whole.firstLoad - plugin.firstLoad,
      },
      ...files.map(([part, source]) => ({
        part,
        bytes: chunkSize(join(app, 'dist'), source),
      })),
      { part: 'the whole app', bytes: whole.whole - without.whole },
    ];
    return {
      parts,
      consistsOf: moreOf(whole.composition, without.composition),
    };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
