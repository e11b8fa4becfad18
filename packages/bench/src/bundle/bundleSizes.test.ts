import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleSizes, chunkSize } from './bundleSizes';

const files = {
  'main.1a.js': 'start();'.repeat(100),
  'main.1a.css': 'a { color: red }'.repeat(50),
  'page.2b.js': 'page();'.repeat(1000),
};
const size = (name: keyof typeof files) => gzipSync(files[name]).length;

describe('the sizes of a built app', () => {
  let dist: string;
  beforeAll(() => {
    dist = mkdtempSync(join(tmpdir(), 'bundle-'));
    const folder = join(dist, 'static');
    mkdirSync(folder);
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, name), content);
    }
    for (const [name, source] of [
      ['main.1a', 'src/main.ts'],
      ['page.2b', 'src/Page.tsx'],
    ]) {
      writeFileSync(
        join(folder, `${name}.js.map`),
        JSON.stringify({ sources: ['src/shared.ts', source] }),
      );
    }
    writeFileSync(
      join(dist, 'index.html'),
      '<script src="/static/main.1a.js"></script><link href="/static/main.1a.css"/>',
    );
  });
  afterAll(() => rmSync(dist, { recursive: true }));

  it('tells what everybody loads from the rest, without the maps', () => {
    const firstLoad = size('main.1a.js') + size('main.1a.css');
    expect(bundleSizes(dist)).toEqual({
      firstLoad,
      whole: firstLoad + size('page.2b.js'),
    });
  });

  it('finds the file that has a source', () => {
    expect(chunkSize(dist, '/Page.tsx')).toBe(size('page.2b.js'));
  });

  it.each(['/Missing.tsx', '/shared.ts'])('refuses %s', source => {
    expect(() => chunkSize(dist, source)).toThrow(source);
  });
});
