import { findCitations } from './findCitations';
import { sectionsOf } from './sectionsOf';

/** The files of the repository. */
export interface Documents {
  paths: Iterable<string>;
  /** The text of a file by its path, undefined when there is none. */
  read(path: string): string | undefined;
}

/** Where documents that are cited by their bare name are. */
const REFERENCE = 'docs/reference/';

/**
 * What a file cites that does not exist, in words. A bare name with a section is
 * a document of docs/reference; a bare name alone may be any file, of any
 * repository, and is not looked for.
 *
 * A decision is cited by its number as well ("Decision 3").
 */
export function brokenCitations(
  file: string,
  text: string,
  documents: Documents,
): string[] {
  return [
    ...brokenSections(file, text, documents),
    ...brokenDecisions(file, text, documents),
  ];
}

function brokenSections(
  file: string,
  text: string,
  { read }: Documents,
): string[] {
  return findCitations(text).flatMap(({ document, section }) => {
    const isPath = document.includes('/');
    const path = isPath ? document : `${REFERENCE}${document}`;
    const found = read(path);
    if (found === undefined) {
      return isPath || section ? [`${file}: ${path} does not exist`] : [];
    }
    return section && !sectionsOf(found).has(section)
      ? [`${file}: ${path} has no section ${section}`]
      : [];
  });
}

function brokenDecisions(
  file: string,
  text: string,
  { paths }: Documents,
): string[] {
  return [...text.matchAll(/\bdecision (\d+)\b/gi)]
    .map(([, number]) => `docs/decisions/${number.padStart(4, '0')}-`)
    .filter(start => ![...paths].some(path => path.startsWith(start)))
    .map(start => `${file}: there is no ${start}*.md`);
}
