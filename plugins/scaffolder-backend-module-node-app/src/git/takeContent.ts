import fs from 'node:fs';
import git from 'isomorphic-git';

/** Who a commit is by. */
export interface GitAuthor {
  name: string;
  email: string;
}

/** Content that is in no repository but a local one yet. */
export interface LocalContent {
  /** The local repository, which has no files of its own. */
  gitdir: string;
  /** Names the files and what is in them: equal content has equal trees. */
  tree: string;
  /** Makes a commit of it on the local branch `main`, on top of one that the remote has or as the first. */
  commit(message: string, parent?: string): Promise<string>;
}

/**
 * Takes up a folder as git sees it: executable bits and all, but without what
 * its `.gitignore` leaves out.
 */
export async function takeContent(options: {
  dir: string;
  gitdir: string;
  author: GitAuthor;
}): Promise<LocalContent> {
  const { dir, gitdir, author } = options;
  const repository = { fs, dir, gitdir };
  await git.init({ ...repository, defaultBranch: 'main' });
  await git.add({ ...repository, filepath: '.' });
  const write = { ...repository, author, ref: 'refs/heads/main' };
  // The tree is made along with a commit only; this one goes nowhere.
  const draft = await git.commit({ ...write, message: 'Draft', parent: [] });
  const { commit } = await git.readCommit({ ...repository, oid: draft });
  return {
    gitdir,
    tree: commit.tree,
    commit: (message, parent) =>
      git.commit({
        ...write,
        message,
        tree: commit.tree,
        parent: parent ? [parent] : [],
      }),
  };
}
