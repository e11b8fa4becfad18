import { parse } from 'yaml';
import { listFiles, readText } from './repository';

/** All files that a list of pages, with lists in it, leads to. */
function pagesOf(entry: unknown): string[] {
  return typeof entry === 'object' && entry !== null
    ? Object.values(entry).flatMap(pagesOf)
    : [String(entry)];
}

describe('the navigation of the documents', () => {
  it('has every page, once', () => {
    const pages = listFiles()
      .filter(path => /^docs\/.*\.md$/.test(path))
      .map(path => path.replace('docs/', ''));
    const { nav } = parse(readText('mkdocs.yml'));
    expect(pages.length).toBeGreaterThan(20);
    expect(pagesOf(nav).sort()).toEqual(pages.sort());
  });
});

describe('the overview of the documents', () => {
  it('has the README of every package that is published', () => {
    const overview = readText('docs/README.md');
    const readmes = listFiles().filter(path =>
      /^plugins\/[^/]+\/README\.md$/.test(path),
    );
    expect(readmes.length).toBeGreaterThan(5);
    expect(readmes.filter(path => !overview.includes(`(../${path})`))).toEqual(
      [],
    );
  });
});
