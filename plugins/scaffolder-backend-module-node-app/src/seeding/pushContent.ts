import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { setTimeout as sleep } from 'node:timers/promises';
import { GitRemote } from '../git/remote';
import { pushCommit } from '../git/pushCommit';
import { readLastCommit } from '../git/readLastCommit';
import { GitAuthor, LocalContent } from '../git/takeContent';
import { GitHub } from '../github/GitHub';
import { Claim } from './claimRepository';

export interface Push {
  /** What `main` is at now. */
  commit: string;
  outcome: 'pushed' | 'unchanged' | 'kept';
}

/** Milliseconds between attempts to push what the remote did not take. */
const DELAYS = [1_000, 2_000, 4_000];

/**
 * Brings `main` to the content: with one commit where it is empty, with one
 * more where only this portal has committed so far, and not at all where it
 * says the same already or other people have committed.
 */
export async function pushContent(options: {
  github: GitHub;
  claim: Claim;
  content: LocalContent;
  author: GitAuthor;
  /** Names the portal and the component; goes into the commits. */
  mark: string;
  delays?: number[];
}): Promise<Push> {
  const { github, claim, content, mark, author, delays = DELAYS } = options;
  const remote: GitRemote = {
    url: claim.repository.clone_url,
    token: github.token,
    signal: github.signal,
  };
  const head = claim.branches.get('main');
  if (head) {
    const last = await readLastCommit(remote, content.gitdir);
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

  const title = head
    ? 'Bring the service up to its template'
    : 'Start the service from its template';
  const commit = await content.commit(`${title}\n\n${trailer(mark)}\n`, head);
  for (const delay of [...delays, undefined]) {
    try {
      await pushCommit(remote, { gitdir: content.gitdir, expected: head });
      break;
    } catch (error) {
      const isPassing =
        error instanceof ServiceUnavailableError ||
        // A new repository is not known everywhere at once.
        (error instanceof NotFoundError && claim.isNew);
      if (!isPassing || delay === undefined) {
        throw error;
      }
      await sleep(delay, undefined, { signal: github.signal });
    }
  }
  return { commit, outcome: 'pushed' };
}

function trailer(mark: string): string {
  return `Seeded-by: ${mark}`;
}

/** What happened to the branch main, as a sentence. */
export function describePush({ outcome, commit }: Push): string {
  switch (outcome) {
    case 'pushed':
      return `The content was pushed as commit ${commit.slice(
        0,
        7,
      )}, which starts the first build.`;
    case 'unchanged':
      return 'The content was there already, so nothing was pushed.';
    default:
      return 'Other people have committed since, so the content was left as it is.';
  }
}
