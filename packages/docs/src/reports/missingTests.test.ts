import { listFiles, readText } from '../repository';
import { missingTests } from './missingTests';
import { readReports } from './readReports';

describe('the tests that reports name', () => {
  it('exist', () => {
    const files = new Set(listFiles());
    const reports = readReports();

    expect(reports.length).toBeGreaterThan(0);
    expect(
      missingTests(reports, path =>
        files.has(path) ? readText(path) : undefined,
      ),
    ).toEqual([]);
  });

  const text = `
    it('holds', () => {});
    it.each([1])(
      "isn't wrong: %s",
      () => {},
    );
    it.skip('sleeps', () => {});
    // it is 'said' only
  `;
  const planted = (file: string, title: string) =>
    missingTests(
      [{ reports: ['a/b#1'], subject: 's', tests: [{ file, title }] }],
      path => (path === 'a.test.ts' ? text : undefined),
    );

  it.each(['holds', "isn't wrong: %s"])('are found: %s', title => {
    expect(planted('a.test.ts', title)).toEqual([]);
  });

  it.each([
    ['a.test.ts', 'hold', "has no test 'hold'"],
    ['a.test.ts', 'said', "has no test 'said'"],
    ['a.test.ts', 'sleeps', "leaves out 'sleeps'"],
    ['b.test.ts', 'holds', 'b.test.ts does not exist'],
  ])('are missed in %s: %s', (file, title, problem) => {
    expect(planted(file, title)).toEqual([expect.stringContaining(problem)]);
  });

  it('are wanted', () => {
    expect(
      missingTests([{ reports: [], subject: 'Slugs', tests: [] }], () => ''),
    ).toEqual(['Slugs: names no test']);
  });
});
