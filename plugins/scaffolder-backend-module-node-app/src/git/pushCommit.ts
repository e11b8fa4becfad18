import { ConflictError } from '@backstage/errors';
import fs from 'node:fs';
import git from 'isomorphic-git';
import { gitError } from './gitError';
import { GitRemote, remoteOptions } from './remote';

const nothing = '0'.repeat(40);

/**
 * Pushes `main` of a local repository to a branch on top of the commit that the remote is
 * expected to be at, and of no other. What is there already is not sent again.
 *
 * @param options - `branch`: of the remote, `main` unless given; `expected`:
 *   left out for a branch that is not there yet
 * @throws ConflictError when somebody has pushed meanwhile
 * @throws NotAllowedError when the token may not push, or not workflows
 */
export async function pushCommit(
  remote: GitRemote,
  options: { gitdir: string; branch?: string; expected?: string },
): Promise<void> {
  const { gitdir, branch = 'main', expected = nothing } = options;
  let remoteIs: 'there' | 'elsewhere' | undefined;
  let messages = '';
  try {
    await git.push({
      ...remoteOptions(remote),
      fs,
      gitdir,
      ref: 'main',
      remoteRef: `refs/heads/${branch}`,
      // The lines of a hook that refuses the push, on many servers of companies.
      onMessage: message => {
        messages += message;
      },
      onPrePush: ({ localRef, remoteRef }) => {
        if (remoteRef.oid === localRef.oid) {
          remoteIs = 'there';
        } else if (remoteRef.oid !== expected) {
          remoteIs = 'elsewhere';
        }
        return remoteIs === undefined;
      },
    });
  } catch (error) {
    if (remoteIs === 'elsewhere') {
      throw new ConflictError(
        `Somebody has pushed to the branch ${branch} of ${remote.url} in the meantime. None of their work was touched.`,
      );
    }
    if (remoteIs !== 'there') {
      throw gitError(error, remote, `push to the branch ${branch}`, messages);
    }
  }
}
