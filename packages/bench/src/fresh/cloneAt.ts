import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Clones a commit of a repository into a folder. */
export async function cloneAt(root: string, commit: string, folder: string) {
  const git = promisify(execFile);
  await git('git', ['clone', '--quiet', root, folder]);
  await git('git', ['checkout', '--quiet', '--detach', commit], {
    cwd: folder,
  });
}
