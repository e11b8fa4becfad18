import { ConflictError } from '@backstage/errors';
import fs from 'node:fs';
import git, { CommitObject } from 'isomorphic-git';
import { gitError } from './gitError';
import { GitRemote, remoteOptions } from './remote';

/** The commit that `main` of a remote is at, which is fetched into a local repository. */
export async function readLastCommit(
  remote: GitRemote,
  gitdir: string,
): Promise<CommitObject> {
  try {
    // isomorphic-git fetches from remotes that have a name only.
    await git.addRemote({
      fs,
      gitdir,
      remote: 'origin',
      url: remote.url,
      force: true,
    });
    const { fetchHead } = await git.fetch({
      ...remoteOptions(remote),
      fs,
      gitdir,
      ref: 'main',
      singleBranch: true,
      depth: 1,
      tags: false,
    });
    if (!fetchHead) {
      throw new ConflictError(
        `The branch main of ${remote.url} has been deleted in the meantime.`,
      );
    }
    const { commit } = await git.readCommit({ fs, gitdir, oid: fetchHead });
    return commit;
  } catch (error) {
    throw gitError(error, remote, 'read the branch main');
  }
}
