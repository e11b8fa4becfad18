import { ConflictError } from '@backstage/errors';
import fs from 'node:fs';
import git from 'isomorphic-git';
import { gitError } from './gitError';
import { GitRemote, remoteOptions } from './remote';

const nothing = '0'.repeat(40);

/**
 * Pushes `main` of a local repository on top of the commit that the remote is
 * expected to be at, and of no other. What is there already is not sent again.
 *
 * @param options - `expected`: left out for a branch that is not there yet
 * @throws ConflictError when somebody has pushed meanwhile
 * @throws NotAllowedError when the token may not push, or not workflows
 */
export async function pushCommit(
  remote: GitRemote,
  options: { gitdir: string; expected?: string },
): Promise<void> {
  const { gitdir, expected = nothing } = options;
  let standing: 'there' | 'elsewhere' | undefined;
  try {
    await git.push({
      ...remoteOptions(remote),
      fs,
      gitdir,
      ref: 'main',
      remoteRef: 'refs/heads/main',
      onPrePush: ({ localRef, remoteRef }) => {
        if (remoteRef.oid === localRef.oid) {
          standing = 'there';
        } else if (remoteRef.oid !== expected) {
          standing = 'elsewhere';
        }
        return standing === undefined;
      },
    });
  } catch (error) {
    if (standing === 'elsewhere') {
      throw new ConflictError(
        `Somebody has pushed to the branch main of ${remote.url} meanwhile. Nothing of theirs was touched.`,
      );
    }
    if (standing !== 'there') {
      throw gitError(error, remote, 'push to the branch main');
    }
  }
}
