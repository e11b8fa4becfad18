import { patiently } from '../git/patiently';
import { readLastCommit } from '../git/readLastCommit';
import { GitAuthor, LocalContent, takeContent } from '../git/takeContent';
import { NewRepository } from '../github/createRepository';
import { Repository } from '../github/findRepository';
import { GitHub } from '../github/GitHub';
import {
  Claim,
  claimRepository,
  findClaim,
  RememberId,
} from './claimRepository';
import { Push, pushContent } from './pushContent';

/**
 * Makes sure that there is a repository with a content and nothing else. One that
 * has that content already is taken as it is, whoever made it.
 *
 * @param options - `dir`: the content; `gitdir`: for a local repository
 * @throws ConflictError for a repository of somebody else, and when somebody has
 * pushed meanwhile
 */
export async function keepContent(options: {
  github: GitHub;
  dir: string;
  gitdir: string;
  author: GitAuthor;
  wanted: NewRepository;
  remember: RememberId;
}): Promise<{ repository: Repository; push: Push }> {
  const { github, dir, gitdir, author, wanted, remember } = options;
  const content = await takeContent({ dir, gitdir, author });
  const found = await findClaim(github);
  const commit = found && (await findSame(github, found, content));
  if (found && commit) {
    return {
      repository: found.repository,
      push: { commit, outcome: 'unchanged' },
    };
  }
  const claim = await claimRepository(github, found, wanted, remember);
  const push = await pushContent({
    github,
    claim,
    content,
    author,
    mark: wanted.homepage,
    titles: { first: 'Describe it', next: 'Bring the description up to date' },
  });
  return { repository: claim.repository, push };
}

/** The commit of `main`, if nothing but the content is there. */
async function findSame(
  github: GitHub,
  { repository, branches }: Claim,
  content: LocalContent,
): Promise<string | undefined> {
  const head = branches.get('main');
  if (!head) {
    return undefined;
  }
  const remote = github.remote(repository.clone_url);
  const last = await patiently(remote, () =>
    readLastCommit(remote, content.gitdir),
  );
  return last.tree === content.tree ? head : undefined;
}

/** What became of the content, as a sentence. */
export function describeKept(
  fullName: string,
  { outcome, pull }: Push,
): string {
  const sentences: Record<Push['outcome'], string> = {
    pushed: 'holds the description now.',
    unchanged: 'holds the description already, so nothing was pushed.',
    kept: 'has commits of other people, so its description was left as it is.',
    proposed: `changes by pull request only, so the newer description is in one: ${pull?.url}.`,
  };
  return `**${fullName}** ${sentences[outcome]}`;
}
