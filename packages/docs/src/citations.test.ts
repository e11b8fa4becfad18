import { brokenCitations } from './citations/brokenCitations';
import { brokenLinks } from './citations/brokenLinks';
import { findCitations } from './citations/findCitations';
import { listFiles, readText } from './repository';

/** Code, scripts and prose, without the wrong citations below and the content of new repositories. */
const cites = (path: string) =>
  path !== 'packages/docs/src/citations.test.ts' &&
  /\.(tsx?|mjs|js|sh|ya?ml|md)$|(^|\/)[^.]+$/.test(path) &&
  !path.startsWith('templates/node-app/content/');

const files = new Set(listFiles());
const folders = new Set(
  [...files].flatMap(file =>
    file.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/')),
  ),
);
const read = (path: string) => (files.has(path) ? readText(path) : undefined);

const documents = { paths: files, read };

describe('the documents and sections that comments and documents cite', () => {
  it('exist', () => {
    const texts = [...files].filter(cites).map(file => [file, readText(file)]);
    const citations = texts.flatMap(([, text]) => findCitations(text));
    expect(citations.some(({ section }) => section)).toBe(true);
    expect(
      texts.flatMap(([file, text]) => brokenCitations(file, text, documents)),
    ).toEqual([]);
  });

  it.each([
    ['/** octopus-api.md §99. */', 'has no section 99'],
    ['// octopus-api.md §6.99', 'has no section 6.99'],
    ['// octopus-api.md §3;\n// the wording: §4.99', 'has no section 4.99'],
    ['// octopus-api.md §3 and 98', 'has no section 98'],
    ['# see docs/decisions/0099-none.md', 'does not exist'],
    ['nowhere.md §1', 'docs/reference/nowhere.md does not exist'],
    ['Decision 99 says why', 'there is no docs/decisions/0099-'],
  ])('are missed in %j', (text, message) => {
    expect(brokenCitations('planted.ts', text, documents)).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it.each([
    'octopus-api.md §4.2',
    'octopus-api.md section 6.9',
    'octopus-api.md sections 3 and 6.12',
    'OctopusDeploy/docs:docs/none.md',
    'decision 3',
  ])('are found: %s', text => {
    expect(brokenCitations('planted.ts', text, documents)).toEqual([]);
  });
});

describe('relative links in Markdown', () => {
  const exists = (path: string) =>
    files.has(path) || folders.has(path) || path === '.';

  it('lead somewhere', () => {
    const markdown = [...files].filter(
      file => file.endsWith('.md') && cites(file),
    );
    expect(markdown).toContain('README.md');
    expect(
      markdown.flatMap(file => brokenLinks(file, readText(file), exists, read)),
    ).toEqual([]);
  });

  it.each([
    ['[a](nowhere.md)', 'nowhere.md does not exist'],
    ['[a](../README.md#no-such-heading)', 'is no heading there'],
  ])('are missed in %s', (text, message) => {
    expect(brokenLinks('docs/planted.md', text, exists, read)).toEqual([
      expect.stringContaining(message),
    ]);
  });
});
