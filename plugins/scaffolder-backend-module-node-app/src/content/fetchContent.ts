import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import {
  fetchContents,
  getRepoSourceDirectory,
} from '@backstage/plugin-scaffolder-node';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { restoreDotNames } from './restoreDotNames';

/**
 * Puts the content into a folder of this run's own, so that the run can be
 * repeated: from its address, relative to the template, or from what earlier
 * steps left in the workspace.
 *
 * @returns the folder
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
}): Promise<string> {
  const { contentUrl, workspacePath, sourcePath } = options;
  const outputPath = join(options.into, 'content');
  if (contentUrl) {
    await fetchContents({
      reader: options.reader,
      integrations: options.integrations,
      baseUrl: options.templateUrl,
      fetchUrl: contentUrl,
      outputPath,
    });
    await restoreDotNames(outputPath, options.dotPrefix ?? '');
  } else {
    await cp(getRepoSourceDirectory(workspacePath, sourcePath), outputPath, {
      recursive: true,
      filter: source => !/[\\/]\.git$/.test(source),
    });
  }
  return outputPath;
}
