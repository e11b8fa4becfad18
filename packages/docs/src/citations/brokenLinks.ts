import { posix } from 'node:path';

/**
 * Relative links of a Markdown file that lead to no file, or to no heading of
 * one, in words.
 *
 * @param exists - whether the repository has a file or a folder of this path
 * @param read - gives the text of a Markdown file by its path
 */
export function brokenLinks(
  file: string,
  text: string,
  exists: (path: string) => boolean,
  read: (path: string) => string | undefined,
): string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target)
    .filter(target => !/^[a-z]+:/.test(target))
    .flatMap(target => {
      const [relative, anchor] = target.split('#');
      const path = relative
        ? posix.normalize(posix.join(posix.dirname(file), relative))
        : file;
      if (!exists(path.replace(/\/$/, ''))) {
        return [`${file}: ${target} does not exist`];
      }
      return anchor && !anchorsOf(read(path) ?? '').includes(anchor)
        ? [`${file}: ${target} is no heading there`]
        : [];
    });
}

/** The anchors that GitHub gives to the headings of a document. */
function anchorsOf(document: string): string[] {
  return [...document.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}
