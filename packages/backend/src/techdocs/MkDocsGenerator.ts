import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  GeneratorBase,
  GeneratorRunOptions,
} from '@backstage/plugin-techdocs-node';
import { stageDocuments } from './stageDocuments';

const LIMIT_MS = 30_000;

/** Lets TechDocs work on a copy of the documents, and says what it needs where it cannot. */
export class MkDocsGenerator implements GeneratorBase {
  constructor(
    private readonly techdocs: GeneratorBase,
    private readonly command: string = 'mkdocs',
  ) {}

  /** @throws ServiceUnavailableError where there is no MkDocs, with how to install it */
  async run(options: GeneratorRunOptions): Promise<void> {
    await this.assertInstalled();
    const stage = await mkdtemp(join(tmpdir(), 'documents-'));
    try {
      await stageDocuments(options.inputDir, stage);
      await this.techdocs.run({ ...options, inputDir: stage });
    } finally {
      await rm(stage, { recursive: true, force: true });
    }
  }

  private async assertInstalled(): Promise<void> {
    try {
      await promisify(execFile)(this.command, ['--version'], {
        timeout: LIMIT_MS,
      });
    } catch (error) {
      throw new ServiceUnavailableError(
        `The backend of this portal needs MkDocs to show this page, and '${this.command} --version' failed. Install it with 'pip install mkdocs-techdocs-core' (Python 3) so that it is on the PATH of the backend, and reload this page`,
        error,
      );
    }
  }
}
