import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describeUnlessMissing, findTool } from '@octopus-backstage/contract';
import { stageDocuments } from './stageDocuments';

const root = resolve(__dirname, '../../../..');
/** On the PATH, or where the judges of seeded repositories are installed. */
const mkdocs = findTool('mkdocs', [
  join(root, 'node_modules/.cache/seeded-judges/python/bin'),
]);

/** MkDocs takes ten seconds on a quiet machine. */
const LIMIT_MS = 5 * 60_000;

describeUnlessMissing(
  'the documentation, built by MkDocs',
  mkdocs ? [] : ['mkdocs'],
  () => {
    let folder: string;
    const build = () =>
      promisify(execFile)(
        mkdocs!,
        ['build', '--strict', '--site-dir', join(folder, 'site')],
        { cwd: join(folder, 'stage'), timeout: LIMIT_MS },
      );

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'documentation-'));
      await stageDocuments(root, join(folder, 'stage'));
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    it(
      'has every page in its navigation, and no link that leads nowhere',
      async () => {
        await expect(build()).resolves.toBeDefined();
      },
      LIMIT_MS,
    );

    it(
      'would not be built with such a link',
      async () => {
        await appendFile(
          join(folder, 'stage/docs/tour.md'),
          '\n[a](README.md#no-such-heading)\n',
        );
        await expect(build()).rejects.toMatchObject({
          stderr: expect.stringContaining('no-such-heading'),
        });
      },
      LIMIT_MS,
    );
  },
);
