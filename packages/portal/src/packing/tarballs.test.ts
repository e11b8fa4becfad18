import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { publishedPackages } from './publishedPackages';
import { packedTarballs, tarballOf } from './tarballs';

const root = resolve(__dirname, '../../../..');

describe('packedTarballs', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tarballs-'));
    for (const { name } of publishedPackages(root)) {
      writeFileSync(tarballOf(name, folder), '');
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('finds one of each published package', () => {
    const found = packedTarballs(root, folder);

    expect(found.map(({ name }) => name)).toEqual(
      publishedPackages(root).map(({ name }) => name),
    );
    expect(found).toContainEqual({
      name: '@octopus-backstage/plugin-octopus',
      file: join(folder, 'octopus-backstage-plugin-octopus.tgz'),
    });
  });

  it('names one that was not packed', () => {
    rmSync(tarballOf('@octopus-backstage/plugin-octopus-node', folder));

    expect(() => packedTarballs(root, folder)).toThrow(
      '@octopus-backstage/plugin-octopus-node is not in',
    );
  });
});
