import { posix } from 'node:path';

/** What a link in a document can lead to, by paths from the root of the repository. */
export interface Tree {
  /** Folder of the documents, such as `docs`. */
  docsDir: string;
  /** Address of the repository, without a slash at its end. */
  repoUrl: string;
  /** What is at a path. */
  kindOf(path: string): 'file' | 'folder' | undefined;
}

/**
 * A Markdown document whose relative links work in a site that has the folder
 * of documents alone: those that leave the folder lead to the repository, and
 * those to a folder lead to its README or, without one, to the repository too.
 * What is in blocks or between backticks is left as it is.
 *
 * @param file - path of the document from the root of the repository
 */
export function rewriteLinks(file: string, text: string, tree: Tree): string {
  return text
    .split(/(```[\s\S]*?```|`[^`\n]*`)/)
    .map((part, index) =>
      index % 2
        ? part
        : part.replace(
            /\]\(([^)\s]+)\)/g,
            (_, target: string) => `](${rewriteLink(file, target, tree)})`,
          ),
    )
    .join('');
}

function rewriteLink(file: string, target: string, tree: Tree): string {
  const [relative, anchor] = target.split('#');
  if (!relative || /^[a-z]+:/.test(target)) {
    return target;
  }
  const path = posix
    .normalize(posix.join(posix.dirname(file), relative))
    .replace(/\/$/, '');
  const kind = tree.kindOf(path);
  const index = `${path}/README.md`;
  const isInside = path.startsWith(`${tree.docsDir}/`);
  const suffix = anchor ? `#${anchor}` : '';
  if (isInside && kind === 'file') {
    return target;
  }
  if (isInside && tree.kindOf(index) === 'file') {
    return `${posix.relative(posix.dirname(file), index)}${suffix}`;
  }
  const view = kind === 'folder' ? 'tree' : 'blob';
  return `${tree.repoUrl}/${view}/main/${path}${suffix}`;
}
