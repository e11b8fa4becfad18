import { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import {
  fetchContents,
  getRepoSourceDirectory,
} from '@backstage/plugin-scaffolder-node';
import { askInTime } from '@octopus-backstage/plugin-octopus-node';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { restoreDotNames } from './restoreDotNames';

/** Longest time that content elsewhere is waited for. */
const CONTENT_MS = 5 * 60_000;

/**
 * Puts the content into a folder of this run's own, so that the run can be
 * repeated: from its address, relative to the template, or from what earlier
 * steps left in the workspace.
 *
 * @returns the folder
 * @throws InputError that names the input which leads to no folder;
 *   ServiceUnavailableError when its server does not answer; the signal's reason
 *   when the run is cancelled
 */
export async function fetchContent(options: {
  reader: UrlReaderService;
  integrations: ScmIntegrations;
  contentUrl?: string;
  /** What stands for the period of hidden names there; nothing when left out. */
  dotPrefix?: string;
  templateUrl?: string;
  workspacePath: string;
  sourcePath?: string;
  into: string;
  signal: AbortSignal | undefined;
}): Promise<string> {
  const { contentUrl, workspacePath, sourcePath } = options;
  const outputPath = join(options.into, 'content');
  if (contentUrl) {
    await named('contentUrl', contentUrl, () =>
      askInTime(
        `contentUrl '${contentUrl}'`,
        signal =>
          fetchContents({
            reader: endedBy(signal, options.reader),
            integrations: options.integrations,
            baseUrl: options.templateUrl,
            fetchUrl: contentUrl,
            outputPath,
          }),
        CONTENT_MS,
        options.signal,
      ),
    );
    await restoreDotNames(outputPath, options.dotPrefix ?? '');
  } else {
    await named('sourcePath', sourcePath, () =>
      cp(getRepoSourceDirectory(workspacePath, sourcePath), outputPath, {
        recursive: true,
        filter: source => !/[\\/]\.git$/.test(source),
      }).catch(async error => {
        if (sourcePath || error.code !== 'ENOENT') {
          throw error;
        }
        // Whoever reads the content says of a workspace that is gone what they
        // say of an empty one.
        await mkdir(outputPath);
      }),
    );
  }
  return outputPath;
}

/** The reader, whose requests end with the signal. */
function endedBy(
  signal: AbortSignal,
  reader: UrlReaderService,
): UrlReaderService {
  return {
    readUrl: (url, options) => reader.readUrl(url, { ...options, signal }),
    readTree: (url, options) => reader.readTree(url, { ...options, signal }),
    search: (url, options) => reader.search(url, { ...options, signal }),
  };
}

/** What the file system says of a path that cannot be, or is not there. */
const NO_PATH = [
  'ENOENT',
  'ENOTDIR',
  'ENAMETOOLONG',
  'ERR_INVALID_ARG_VALUE',
  'ERR_FS_CP_EINVAL',
];

/** Names the input, which the errors of Node and of the scaffolder do not. */
async function named(
  field: string,
  path: string | undefined,
  copy: () => Promise<void>,
): Promise<void> {
  try {
    await copy();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (
      path &&
      (NO_PATH.includes(code!) || message === 'Invalid source path')
    ) {
      throw new InputError(
        `${field} '${path}' is not a folder with content: name an existing one`,
      );
    }
    throw error;
  }
}
