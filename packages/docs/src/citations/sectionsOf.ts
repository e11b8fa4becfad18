/**
 * The numbers that a section of a document can be cited by: those of its
 * headings (`## 6. Title` is `6`, `### 4.2 Title` is `4.2`), and, in a chapter
 * that is a numbered list, those of its items (`6.9`).
 */
export function sectionsOf(document: string): Set<string> {
  const sections = new Set<string>();
  let chapter: string | undefined;
  for (const line of document.split('\n')) {
    const heading = /^#{2,4} (\d+(?:\.\d+)?)\.? /.exec(line);
    if (heading) {
      sections.add(heading[1]);
      chapter = heading[1].includes('.') ? undefined : heading[1];
    } else if (/^#/.test(line)) {
      chapter = undefined;
    }
    const item = /^(\d+)\. /.exec(line);
    if (item && chapter) {
      sections.add(`${chapter}.${item[1]}`);
    }
  }
  return sections;
}
