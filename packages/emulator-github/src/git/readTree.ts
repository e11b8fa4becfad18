import { GitRepository } from './GitRepository';

/** One entry of a tree. */
export interface TreeEntry {
  path: string;
  /** Such as `100644`. */
  mode: string;
  type: 'blob' | 'tree' | 'commit';
  sha: string;
  /** Of blobs only. */
  size?: number;
}

/**
 * The entries of a tree, which a commit or its own id names; with `recursive`
 * those of the trees within too. `undefined` when there is no such tree.
 */
export async function readTree(
  git: GitRepository,
  tree: string,
  recursive = false,
): Promise<TreeEntry[] | undefined> {
  const output = await git.ask([
    'ls-tree',
    '-z',
    '--long',
    ...(recursive ? ['-r', '-t'] : []),
    tree,
  ]);
  return output
    ?.split('\0')
    .filter(Boolean)
    .map(line => {
      const [meta, path] = line.split('\t');
      const [mode, type, sha, size] = meta.split(/ +/);
      return {
        path,
        mode,
        type: type as TreeEntry['type'],
        sha,
        ...(size !== '-' && { size: Number(size) }),
      };
    });
}
