import { createMockDirectory } from '@backstage/backend-test-utils';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readTemplates } from './readTemplates';

const script = resolve(__dirname, '../../scripts/pack-templates.sh');
const source = resolve(__dirname, '../../../../templates');

/** Paths of all files below a folder. */
function filesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap(
    entry =>
      entry.isDirectory()
        ? filesBelow(folder, join(below, entry.name))
        : [join(below, entry.name)],
  );
}

describe('pack-templates.sh', () => {
  const target = createMockDirectory();

  it('copies everything, and hides nothing that a package would leave out', async () => {
    target.setContent({ 'old.yaml': 'of an earlier build' });
    execFileSync(script, [target.path]);

    const packed = filesBelow(target.path);
    expect(packed.filter(path => /(^|\/)\./.test(path))).toEqual([]);
    expect(packed).toContain(
      'node-app/content/dot-github/workflows/build.yaml',
    );
    const original = filesBelow(source).filter(
      path => !path.includes('node_modules'),
    );
    // What stands for the period is nowhere else.
    expect(original.filter(path => /(^|\/)dot-/.test(path))).toEqual([]);
    expect(
      packed
        .map(path => path.replace(/(^|\/)dot-/g, '$1.'))
        .filter(path => !path.includes('node_modules'))
        .sort(),
    ).toEqual(original.sort());

    const [there, here] = await Promise.all(
      [target.path, source].map(readTemplates),
    );
    expect(there.map(({ template }) => template)).toEqual(
      here.map(({ template }) => template),
    );
  });

  it('stands for the period with what the template says', async () => {
    const seeds = (await readTemplates(source))
      .flatMap(({ template }): any[] => template.spec?.steps as any[])
      .filter(({ input }) => input.contentUrl);
    expect(seeds.map(({ input }) => input.dotPrefix)).toEqual(['dot-']);
  });
});
