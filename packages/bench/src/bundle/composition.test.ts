import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compositionOf, moreOf } from './composition';

describe('what an app consists of', () => {
  const dist = mkdtempSync(join(tmpdir(), 'composition-'));
  const folder = join(dist, 'static');
  mkdirSync(folder);
  afterAll(() => rmSync(dist, { recursive: true }));

  it('shares each file among its sources, and loses nothing', () => {
    const code = `${'x'.repeat(10)}${'y'.repeat(30)}${'z'.repeat(60)}`;
    writeFileSync(join(folder, 'page.1.js'), code);
    writeFileSync(
      join(folder, 'page.1.js.map'),
      JSON.stringify({
        version: 3,
        sources: [
          'webpack://app/plugins/octopus/src/translations/de.ts',
          'webpack://app/node_modules/@backstage/ui/dist/Card.esm.js',
        ],
        names: [],
        // Nothing until column 10, then the first source, from 40 on the second.
        mappings: 'UAAA,8BCAA',
      }),
    );
    const bytes = gzipSync(code).length;
    const found = compositionOf(dist);
    expect(found.get('texts in German')).toBeCloseTo(bytes * 0.3);
    expect(found.get('components of Backstage UI')).toBeCloseTo(bytes * 0.6);
    expect([...found.values()].reduce((sum, each) => sum + each)).toBeCloseTo(
      bytes,
    );
  });

  it('says what one has more than another', () => {
    expect(
      moreOf(
        new Map([
          ['styles', 30.2],
          ['copies', 8],
        ]),
        new Map([['copies', 10]]),
      ),
    ).toEqual([
      { part: 'styles', bytes: 30 },
      { part: 'copies', bytes: -2 },
    ]);
  });
});
