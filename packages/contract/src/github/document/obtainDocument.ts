import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DOCUMENT_PACKAGE, githubDocumentPath } from './githubDocument';

/**
 * Brings GitHub's OpenAPI description from the package registry that npm is
 * set up for, unless it is there. Only the one file is kept: the package is
 * 385 MB, and so no dependency.
 *
 * @throws Error when npm cannot reach the registry, or the archive is another
 */
export function obtainGitHubDocument(): void {
  const { name, version, integrity, file } = DOCUMENT_PACKAGE;
  const target = githubDocumentPath();
  mkdirSync(dirname(target), { recursive: true });
  const folder = mkdtempSync(join(dirname(target), 'obtain-'));
  try {
    const archive = join(
      folder,
      execFileSync('npm', ['pack', '--silent', `${name}@${version}`], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }).trim(),
    );
    const hash = createHash('sha512').update(readFileSync(archive));
    if (`sha512-${hash.digest('base64')}` !== integrity) {
      throw new Error(
        `The archive of ${name}@${version} is not the known one.`,
      );
    }
    execFileSync('tar', ['-xzf', archive, file], { cwd: folder });
    renameSync(join(folder, file), target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
