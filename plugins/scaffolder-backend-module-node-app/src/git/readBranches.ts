import git from 'isomorphic-git';
import { GitRemote, remoteOptions } from './remote';
import { gitError } from './gitError';

const heads = 'refs/heads/';

/**
 * The branches of a repository with their commits; none when it is empty. They
 * are asked for as for a push, so that a token that may not push is refused
 * before anything is written.
 */
export async function readBranches(
  remote: GitRemote,
): Promise<Map<string, string>> {
  try {
    const refs = await git.listServerRefs({
      ...remoteOptions(remote),
      forPush: true,
      protocolVersion: 1,
      prefix: heads,
    });
    return new Map(refs.map(({ ref, oid }) => [ref.slice(heads.length), oid]));
  } catch (error) {
    throw gitError(error, remote, 'read the branches');
  }
}
