/** What marks a line of Markdown as a heading, an item, or a quotation. */
const MARKER = /^\s*(?:#{1,6}|[-*+]|\d+[.)]|>)\s+/;
const HEADING = /^\s*#{1,6}\s/;

/**
 * Sums up release notes in a line of plain text: their first line that is no
 * heading, without the marks of Markdown. Notes of headings alone are summed up by
 * the first of them.
 *
 * @returns an empty text where there are no notes
 */
export function noteSummary(notes: string | undefined): string {
  const lines = (notes ?? '').split('\n').filter(line => line.trim());
  const line = lines.find(each => !HEADING.test(each)) ?? lines[0] ?? '';
  return line
    .replace(MARKER, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .trim();
}
