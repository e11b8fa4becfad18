import { GitHubError } from '../http/errors';
import { Repository } from '../repositories/repository';

/**
 * The commit that a branch, a tag or an id names. Sources of the refusals: an
 * empty repository answers 409, zerocracy/judges-action#253; what is not there
 * 422: operation `repos/get-commit`.
 */
export async function resolveCommit(
  { git }: Repository,
  ref: string,
  page: string,
): Promise<string> {
  const commit = await git.commit(ref);
  if (commit) {
    return commit;
  }
  throw (await git.isEmpty())
    ? emptyRepository(page)
    : new GitHubError(422, `No commit found for SHA: ${ref}`, page);
}

/** What blobs, trees, commits and refs of an empty repository answer. */
export function emptyRepository(page: string): GitHubError {
  return new GitHubError(409, 'Git Repository is empty.', page);
}
