import { InputError } from '@backstage/errors';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { catalogInfo } from './catalogInfo';
import {
  AppIdentity,
  renameApi,
  renameDocs,
  renamePackage,
  renamePackageLock,
  renameReadme,
} from './edits';
import { codeOwnersText } from './codeOwners';
import { licenseText } from './license';

/** Files that a content must have. */
const needed = [
  'package.json',
  'package-lock.json',
  'README.md',
  'catalog-info.yaml',
];

/** Files that a content may do without. */
const optional = ['openapi.json', 'mkdocs.yml'];

/**
 * Gives the content of a folder its own name, in place, with a licence and
 * code owners if there are any. Doing it twice changes nothing more.
 *
 * @throws InputError when a file that it takes is missing or unreadable
 */
export async function personalise(
  dir: string,
  identity: AppIdentity,
): Promise<void> {
  const edits: [string, (text: string) => string][] = [
    ['package.json', text => renamePackage(text, identity)],
    ['package-lock.json', text => renamePackageLock(text, identity)],
    ['README.md', text => renameReadme(text, identity)],
    ['catalog-info.yaml', text => catalogInfo(text, identity)],
    ['openapi.json', text => renameApi(text, identity)],
    ['mkdocs.yml', text => renameDocs(text, identity)],
  ];
  for (const [file, edit] of edits) {
    const path = join(dir, file);
    let before: string;
    try {
      before = await readFile(path, 'utf8');
    } catch (error) {
      if (optional.includes(file)) {
        continue;
      }
      throw await missing(dir, file);
    }
    let after: string;
    try {
      after = edit(before);
    } catch (error) {
      throw new InputError(
        `${file} of the content cannot be used: ${(error as Error).message}`,
      );
    }
    if (after !== before) {
      await writeFile(path, after);
    }
  }
  const additions = {
    LICENSE: await licenseText(identity),
    '.github/CODEOWNERS':
      identity.codeOwners && codeOwnersText(identity.codeOwners),
  };
  for (const [file, text] of Object.entries(additions)) {
    if (text) {
      const path = join(dir, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
  }
}

async function missing(dir: string, file: string): Promise<InputError> {
  const found = await readdir(dir).catch(() => []);
  return new InputError(
    found.length > 0
      ? `The content has no ${file}. A service of Node.js needs ${needed.join(
          ', ',
        )}; the content has ${list(
          found,
        )}. Add the file, or name another folder in contentUrl or sourcePath.`
      : `The content has no ${file}: its folder is empty or not there. Let the template fetch the content into the workspace first, or name it in contentUrl. A task that was resumed on another machine has lost its workspace: start the template again, which continues where it stopped.`,
  );
}

function list(names: string[]): string {
  const shown = [...names].sort().slice(0, 10);
  return [...shown, ...(names.length > 10 ? ['more'] : [])].join(', ');
}
