/** What a comment or a document points at. */
export interface Citation {
  /** As written: `octopus-api.md`, or a path such as `docs/blueprint.md`. */
  document: string;
  /** As `4.2`; left out when the whole document is meant. */
  section?: string;
}

/** A Markdown file by its bare name or by a path below `docs/`; after a colon it is another repository's. */
const DOCUMENT = /(?<![\w/.:@-])((?:docs\/(?:[\w-]+\/)*)?[\w-]+\.md)\b/;
/** `§4.2`, `section 4.2`, `sections 3 and 6.12`. */
const SECTIONS =
  /(?:§|\bsections?\s)\s?(\d+(?:\.\d+)?)(?:(?:,|,? and)\s§?(\d+(?:\.\d+)?)\b)?/;
const TOKEN = new RegExp(`${DOCUMENT.source}|${SECTIONS.source}`, 'g');

/**
 * The citations of a text, in its order. A section belongs to the last document
 * named before it in the same paragraph or comment, so one citation may run
 * over a line break: "octopus-api.md §5; the wording: §4.1" cites two sections.
 */
export function findCitations(text: string): Citation[] {
  return paragraphs(text).flatMap(paragraph => {
    const citations: Citation[] = [];
    let document: string | undefined;
    for (const [, named, ...sections] of paragraph.matchAll(TOKEN)) {
      if (named) {
        document = named;
        citations.push({ document });
      } else if (document) {
        for (const section of sections.filter(Boolean)) {
          citations.push({ document, section });
        }
      }
    }
    return citations;
  });
}

/** Comments and paragraphs as one line each, without their comment marks. */
function paragraphs(text: string): string[] {
  return text
    .replace(/\*\/|\/\*\*?/g, '\n\n')
    .split('\n')
    .map(line => line.trim().replace(/^(\*|\/\/|#+)(\s+|$)/, ''))
    .join('\n')
    .split(/\n\s*\n/)
    .map(paragraph => paragraph.replace(/\n/g, ' '));
}
