import { posix } from 'node:path';
import { parse } from 'yaml';
import { listFiles, readText } from '../repository';
import { manifestName, manifestSchema } from './manifestSchema';

const repository =
  'https://github.com/octopus-backstage/octopus-for-backstage/blob/main/';
const files = listFiles().filter(
  path =>
    path.startsWith('docs/plugin-directory/') && !path.endsWith('/README.md'),
);
const packages = new Map<string, { private?: boolean }>(
  listFiles()
    .filter(path => /^plugins\/[^/]+\/package\.json$/.test(path))
    .map(path => {
      const json = JSON.parse(readText(path));
      return [json.name, json];
    }),
);

describe('our entries of the plugin directory', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files)('%s is one', file => {
    expect(posix.basename(file)).toMatch(manifestName);
    const manifest = manifestSchema.parse(parse(readText(file)));
    expect(packages.get(manifest.npmPackageName)).toMatchObject({
      license: 'Apache-2.0',
    });
    expect(packages.get(manifest.npmPackageName)?.private).toBeUndefined();
    // The guide is the README of that very package.
    const readme = manifest.documentation.replace(repository, '');
    expect(readText(readme)).toContain(manifest.npmPackageName);
  });

  it.each([
    ['without a date', { addedDate: undefined }],
    ['with a key of the audit', { staleSince: '2026-11-29' }],
    ['with an unknown capability', { capabilities: ['entity-page'] }],
    ['with a long description', { description: 'x'.repeat(171) }],
  ])('would be refused %s', (_, change) => {
    const manifest = parse(readText(files[0]));
    expect(manifestSchema.safeParse(manifest).success).toBe(true);
    expect(manifestSchema.safeParse({ ...manifest, ...change }).success).toBe(
      false,
    );
  });
});
