import { execFileSync } from 'node:child_process';
import { listFiles, readText, root } from '../repository';
import { generatedNames, replaceGenerated, Tables } from './replaceGenerated';

/** A document as it is and as it should be. */
export interface GeneratedDocument {
  /** From the root. */
  path: string;
  before: string;
  after: string;
}

/**
 * Every Markdown file of the repository that has marks, with its tables as
 * programs know them, formatted as all files are.
 *
 * @throws Error when a table is in no document: then nobody reads it
 */
export async function generateDocuments(
  tables: Tables,
): Promise<GeneratedDocument[]> {
  const documents = listFiles()
    .filter(path => path.endsWith('.md'))
    .map(path => ({ path, before: readText(path) }))
    .filter(({ before }) => before.includes('<!-- generated: '));

  const used = documents.flatMap(({ before }) => generatedNames(before));
  const unused = Object.keys(tables).filter(name => !used.includes(name));
  if (unused.length > 0) {
    throw new Error(`No document shows ${unused.join(', ')}`);
  }
  return Promise.all(
    documents.map(async ({ path, before }) => ({
      path,
      before,
      after: format(path, await replaceGenerated(before, tables)),
    })),
  );
}

/** What Prettier makes of a file with this text, by the rules of the repository. */
function format(path: string, text: string): string {
  return execFileSync(
    process.execPath,
    [require.resolve('prettier/bin-prettier.js'), '--stdin-filepath', path],
    { cwd: root, input: text, encoding: 'utf8' },
  );
}
