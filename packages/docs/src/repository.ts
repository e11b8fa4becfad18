import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the repository, wherever in it this runs. */
export const root = git(['rev-parse', '--show-toplevel']).trim();

/** Files that git tracks or would, as paths from the root. */
export function listFiles(): string[] {
  const listed = git(
    ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
    root,
  );
  return [...new Set(listed.split('\0'))].filter(Boolean);
}

/** A file of the repository as text. */
export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function git(args: string[], cwd?: string): string {
  return execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}
