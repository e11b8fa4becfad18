import { ConflictError } from '@backstage/errors';
import { patiently } from '../git/patiently';
import { readBranches } from '../git/readBranches';
import { createRepository, NewRepository } from '../github/createRepository';
import { findRepository, Repository } from '../github/findRepository';
import { GitHub } from '../github/GitHub';
import { refuseUnusable } from '../github/refuseUnusable';

/** Remembers the id of a repository for later attempts of the same task. */
export type RememberId = (
  create: () => Promise<{ id: number }>,
) => Promise<{ id: number }>;

export interface Claim {
  repository: Repository;
  /** Made by this attempt, so nothing can be in it. */
  isNew: boolean;
  /** Commits of the branches; none when it is empty. */
  branches: Map<string, string>;
}

/**
 * The repository as it is now, if it is there.
 *
 * @throws ConflictError when it cannot be filled, whoever made it
 */
export async function findClaim(github: GitHub): Promise<Claim | undefined> {
  const repository = await findRepository(github);
  if (!repository) {
    return undefined;
  }
  refuseUnusable(repository, github);
  const remote = github.remote(repository.clone_url);
  const branches = await patiently(remote, () => readBranches(remote));
  return { repository, isNew: false, branches };
}

/**
 * Makes sure that the repository is there, and that it is ours. A portal knows
 * its own by their homepage, the page of the component in the portal, which
 * they have from the moment of their creation; an attempt of the same task also
 * by the id that it remembers.
 *
 * @throws ConflictError for a repository of somebody else, whatever is in it
 */
export async function claimRepository(
  github: GitHub,
  found: Claim | undefined,
  wanted: NewRepository,
  remember: RememberId,
): Promise<Claim> {
  let created: Repository | undefined;
  const create = async () => {
    created = await createRepository(github, wanted);
    return created;
  };
  const { id } = await remember(async () => {
    if (found) {
      refuseForeign(found, wanted.homepage);
      return { id: found.repository.id };
    }
    return { id: (await create()).id };
  });
  if (found) {
    if (found.repository.id !== id) {
      refuseForeign(found, wanted.homepage);
    }
    if (found.branches.size && !found.branches.has('main')) {
      throw new ConflictError(
        `${found.repository.full_name} has branches, but no branch main. Nothing was changed. Choose another name.`,
      );
    }
    return found;
  }
  return {
    repository: created ?? (await create()),
    isNew: true,
    branches: new Map(),
  };
}

function refuseForeign({ repository, branches }: Claim, homepage: string) {
  if (repository.homepage === homepage) {
    return;
  }
  const what = branches.size ? 'has content' : 'is empty';
  throw new ConflictError(
    `${repository.full_name} exists already, ${what}, and was not made by this portal: the website of those that were is ${homepage}. Nothing was changed. Choose another name, or delete it.`,
  );
}
