import {
  cp,
  mkdir,
  readdir,
  readFile,
  stat,
  writeFile,
} from 'node:fs/promises';
import { existsSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { rewriteLinks } from './rewriteLinks';

const CONFIGURATION = ['mkdocs.yml', 'mkdocs.yaml'];

/**
 * Copies what MkDocs needs of a repository into a folder of its own: its
 * configuration and its folder of documents. TechDocs would change the
 * configuration where it is, and look through `node_modules`.
 *
 * Where the configuration names the repository (`repo_url`), links that leave
 * the folder of documents lead there.
 */
export async function stageDocuments(
  repository: string,
  stage: string,
): Promise<void> {
  const name = CONFIGURATION.find(one => existsSync(join(repository, one)));
  const { docs_dir: docsDir = 'docs', repo_url: repoUrl } = name
    ? readSettings(await readFile(join(repository, name), 'utf8'))
    : ({} as Settings);
  await mkdir(stage, { recursive: true });
  if (name) {
    await cp(join(repository, name), join(stage, name));
  }
  const documents = join(stage, docsDir);
  await cp(join(repository, docsDir), documents, { recursive: true });
  if (!repoUrl) {
    return;
  }
  for (const file of await readdir(documents, { recursive: true })) {
    const path = join(documents, file);
    if (file.endsWith('.md') && (await stat(path)).isFile()) {
      const fromRoot = relative(stage, path).split(sep).join('/');
      await writeFile(
        path,
        rewriteLinks(fromRoot, await readFile(path, 'utf8'), {
          ...{ docsDir, repoUrl: repoUrl.replace(/\/$/, '') },
          kindOf: one => kindOf(join(repository, one)),
        }),
      );
    }
  }
}

interface Settings {
  docs_dir?: string;
  repo_url?: string;
}

function readSettings(text: string): Settings {
  // MkDocs allows tags of Python, which say nothing about these two.
  return parse(text, { logLevel: 'silent' }) ?? {};
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) {
    return undefined;
  }
  return found.isDirectory() ? 'folder' : 'file';
}
