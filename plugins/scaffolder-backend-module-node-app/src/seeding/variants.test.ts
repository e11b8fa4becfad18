import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { seedingTestBed } from '../__testUtils__/seedingTestBed';

jest.setTimeout(60_000);

const content = resolve(__dirname, '../../../../templates/node-app/content');

describe('a repository of an organization of an enterprise', () => {
  const bed = seedingTestBed({ enterprise: true });

  it.each([
    ['private', true],
    ['internal', true],
    ['public', false],
  ])('is %s when that is asked for', async (visibility, isPrivate) => {
    const { outputs } = await bed.run({ visibility });
    const { body } = await bed.api('GET', '/repos/octopub/shop');
    expect(body).toMatchObject({ visibility, private: isPrivate });
    expect(outputs.summary).not.toContain('as it was');
  });
});

describe('content of your own', () => {
  const bed = seedingTestBed();

  it('gets its name, code owners and licence, and keeps the rest', async () => {
    const workspacePath = join(bed.scratch(), 'own');
    cpSync(content, workspacePath, {
      recursive: true,
      filter: source => !source.endsWith('node_modules'),
    });
    for (const file of ['openapi.json', 'mkdocs.yml', 'docs']) {
      rmSync(join(workspacePath, file), { recursive: true });
    }
    writeFileSync(
      join(workspacePath, 'catalog-info.yaml'),
      `# Ours
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: starter
  annotations: { example.com/team: kept }
  links: [{ url: https://wiki.example.com, title: Runbook }]
spec: { type: website, lifecycle: production, owner: starters }
`,
    );
    writeFileSync(join(workspacePath, 'README.md'), '# starter\n\nOur way.\n');
    const account = await bed.addServiceAccount('shop-ci');
    await bed.run(
      {
        codeOwners: 'octopub/platform',
        license: 'Apache-2.0',
        octopusApiKey: undefined,
        octopusServiceAccount: account.Id,
      },
      { workspacePath },
    );
    const show = (file: string) => bed.git('shop', 'show', `main:${file}`);
    const component = show('catalog-info.yaml');
    expect(component).toContain('# Ours');
    expect(component).toContain('example.com/team: kept');
    expect(component).toContain('https://wiki.example.com');
    expect(component).toMatch(/name: shop\b/);
    expect(component).toMatch(/type: website/);
    expect(show('README.md')).toBe('# shop\n\nOur way.');
    expect(show('.github/CODEOWNERS')).toMatch(/^\* @octopub\/platform$/m);
    expect(show('LICENSE')).toContain('Apache License');
    expect(bed.git('shop', 'ls-tree', '-r', '--name-only', 'main')).not.toMatch(
      /openapi\.json|mkdocs\.yml/,
    );
    const { body } = await bed.api(
      'GET',
      '/repos/octopub/shop/actions/secrets',
    );
    expect(body.secrets.map(({ name }: any) => name)).not.toContain(
      'OCTOPUS_API_TOKEN',
    );
  });
});
