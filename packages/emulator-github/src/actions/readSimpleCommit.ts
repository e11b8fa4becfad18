import type { components } from '@octokit/openapi-types';
import { GitRepository } from '../git/GitRepository';
import { readCommit } from '../git/readCommit';

/** A commit as runs name it. Source: schema `simple-commit`. */
export async function readSimpleCommit(
  git: GitRepository,
  sha: string,
): Promise<components['schemas']['simple-commit']> {
  const { tree, message, author, committer } = await readCommit(git, sha);
  return {
    id: sha,
    tree_id: tree,
    message,
    timestamp: committer.date,
    author: { name: author.name, email: author.email },
    committer: { name: committer.name, email: committer.email },
  };
}
