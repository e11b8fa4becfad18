import { GitRepository } from './GitRepository';

/** Who made a commit, and when. */
export interface Person {
  name: string;
  email: string;
  /** In UTC, as the API answers it. */
  date: string;
}

/** A commit, as git has it. */
export interface Commit {
  sha: string;
  tree: string;
  parents: string[];
  author: Person;
  committer: Person;
  message: string;
}

const FORMAT = [
  '%H',
  '%T',
  '%P',
  '%an',
  '%ae',
  '%at',
  '%cn',
  '%ce',
  '%ct',
  '%B',
];
const SEPARATOR = '\x1f';

/** Commits that git lists, newest first. */
export async function readCommits(
  git: GitRepository,
  args: string[],
): Promise<Commit[]> {
  const output = await git.run([
    'log',
    '-z',
    `--format=${FORMAT.join('%x1f')}`,
    ...args,
  ]);
  return output.split('\0').filter(Boolean).map(toCommit);
}

/** @throws Error when there is no such commit */
export async function readCommit(
  git: GitRepository,
  sha: string,
): Promise<Commit> {
  const [commit] = await readCommits(git, ['-1', sha]);
  return commit;
}

function toCommit(line: string): Commit {
  const [sha, tree, parents, ...rest] = line.split(SEPARATOR);
  const [authorName, authorEmail, authored, ...more] = rest;
  const [committerName, committerEmail, committed, ...message] = more;
  return {
    sha,
    tree,
    parents: parents.split(' ').filter(Boolean),
    author: { name: authorName, email: authorEmail, date: toDate(authored) },
    committer: {
      name: committerName,
      email: committerEmail,
      date: toDate(committed),
    },
    message: message.join(SEPARATOR).trimEnd(),
  };
}

function toDate(seconds: string): string {
  return new Date(Number(seconds) * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}
