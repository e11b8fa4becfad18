import { Entity } from '@backstage/catalog-model';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A template as its file has it. */
export interface TemplateFile {
  /** Absolute path; beside it lies the content that steps name. */
  file: string;
  template: Entity;
}

/**
 * Reads the templates of a folder, each from a folder of its own.
 *
 * @throws where the folder or one of its templates cannot be read
 */
export async function readTemplates(folder: string): Promise<TemplateFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return Promise.all(
    entries
      .filter(entry => entry.isDirectory())
      .map(({ name }) => join(folder, name, 'template.yaml'))
      .sort()
      .map(async file => ({
        file,
        template: parse(await readFile(file, 'utf8')),
      })),
  );
}
