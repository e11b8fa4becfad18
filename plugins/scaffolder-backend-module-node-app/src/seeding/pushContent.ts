import { RulesForbidError } from '../git/gitError';
import { patiently } from '../git/patiently';
import { pushCommit } from '../git/pushCommit';
import { readLastCommit } from '../git/readLastCommit';
import { GitAuthor, LocalContent } from '../git/takeContent';
import { GitHub } from '../github/GitHub';
import { openPullRequest } from '../github/openPullRequest';
import { Claim } from './claimRepository';

export interface Push {
  /** What `main` is at now. */
  commit: string;
  outcome: 'pushed' | 'unchanged' | 'kept' | 'proposed';
  /** Where people decide about what was proposed. */
  pull?: { url: string; state: 'open' | 'closed' | 'not opened' };
}

const TITLES = {
  first: 'Start the service from its template',
  next: 'Bring the service up to its template',
};

/**
 * Brings `main` to the content: with one commit where it is empty, with one
 * more where only this portal has committed so far, by a pull request where
 * rules forbid that commit, and not at all where it says the same already or
 * other people have committed.
 */
export async function pushContent(options: {
  github: GitHub;
  claim: Claim;
  content: LocalContent;
  author: GitAuthor;
  /** Names the portal and the component; goes into the commits. */
  mark: string;
  /** Of the commits. */
  titles?: { first: string; next: string };
}): Promise<Push> {
  const { github, claim, content, mark, author, titles = TITLES } = options;
  const remote = github.remote(claim.repository.clone_url);
  const head = claim.branches.get('main');
  if (head) {
    const last = await patiently(remote, () =>
      readLastCommit(remote, content.gitdir),
    );
    if (last.tree === content.tree) {
      return { commit: head, outcome: 'unchanged' };
    }
    const isOurs =
      last.message.split('\n').includes(trailer(mark)) &&
      last.committer.email === author.email;
    if (!isOurs) {
      return { commit: head, outcome: 'kept' };
    }
  }

  const title = head ? titles.next : titles.first;
  const commit = await content.commit(`${title}\n\n${trailer(mark)}\n`, head);
  const push = (branch: string, expected?: string) =>
    patiently(
      remote,
      () => pushCommit(remote, { gitdir: content.gitdir, branch, expected }),
      claim,
    );
  try {
    await push('main', head);
    return { commit, outcome: 'pushed' };
  } catch (error) {
    if (!head || !(error instanceof RulesForbidError)) {
      throw error;
    }
  }
  // Named after the content: each is proposed once.
  const branch = `template-${content.tree.slice(0, 7)}`;
  if (!claim.branches.has(branch)) {
    await push(branch);
  }
  const pull = await openPullRequest(github, {
    branch,
    title,
    body: `The template, or what was entered in it, has changed: ${mark}`,
    web: claim.repository.html_url,
  });
  return { commit: head, outcome: 'proposed', pull };
}

function trailer(mark: string): string {
  return `Seeded-by: ${mark}`;
}

/** What happened to the branch main, as a sentence. */
export function describePush({ outcome, commit, pull }: Push): string {
  switch (outcome) {
    case 'pushed':
      return `The content was pushed as commit ${commit.slice(
        0,
        7,
      )}, which starts a build.`;
    case 'unchanged':
      return 'The content was there already, so nothing was pushed.';
    case 'proposed':
      return {
        open: `The branch main changes by pull request only, so the newer content is in one: ${
          pull!.url
        }.`,
        closed: `The newer content was proposed before, and somebody closed the pull request: ${
          pull!.url
        }.`,
        'not opened': `The branch main changes by pull request only. The newer content is on a branch; open the pull request yourself, as the token may not: ${
          pull!.url
        }.`,
      }[pull!.state];
    default:
      return 'Other people have committed since, so the content was left as it is.';
  }
}
