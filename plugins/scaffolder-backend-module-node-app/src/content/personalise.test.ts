import { createMockDirectory } from '@backstage/backend-test-utils';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { serviceNames } from '../names/names';
import { personalise } from './personalise';

const template = resolve(__dirname, '../../../../templates/node-app/content');

const identity = {
  owner: 'octopub',
  names: serviceNames('Shop.Web'),
  image: 'octopub/shop.web',
  description: 'Sells "things": $& all',
  license: 'none' as const,
  componentOwner: 'group:default/octopub',
  system: 'octopub',
  annotations: { 'octopus.com/project-slug': 'Spaces-2/shop' },
  links: [{ url: 'https://x.example.com', title: 'X', icon: 'github' }],
};

describe('personalise', () => {
  const folder = createMockDirectory();
  const read = (file: string) => readFileSync(folder.resolve(file), 'utf8');
  const catalogInfo = () =>
    parseAllDocuments(read('catalog-info.yaml')).map(document =>
      document.toJS(),
    );

  beforeEach(() => {
    folder.clear();
    for (const file of [
      'package.json',
      'package-lock.json',
      'README.md',
      'catalog-info.yaml',
      'openapi.json',
      'mkdocs.yml',
    ]) {
      cpSync(resolve(template, file), folder.resolve(file));
    }
  });

  it('names the package, its lock file, the readme and the component', async () => {
    const before = JSON.parse(read('package-lock.json'));
    await personalise(folder.path, identity);

    expect(JSON.parse(read('package.json'))).toMatchObject({
      name: 'shop.web',
      description: identity.description,
      scripts: { test: 'node --test' },
    });
    const lock = JSON.parse(read('package-lock.json'));
    expect(lock.name).toBe('shop.web');
    expect(lock.packages[''].name).toBe('shop.web');
    expect(Object.keys(lock.packages)).toEqual(Object.keys(before.packages));
    expect(read('README.md')).toMatch(/^# Shop\.Web\n/);
    const [component, api, ...rest] = catalogInfo();
    expect(rest).toEqual([]);
    expect(component).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'Shop.Web',
        description: identity.description,
        tags: ['nodejs'],
        links: identity.links,
        annotations: {
          'backstage.io/techdocs-ref': 'dir:.',
          'github.com/project-slug': 'octopub/Shop.Web',
          'octopus.com/project-slug': 'Spaces-2/shop',
        },
      },
      spec: {
        type: 'service',
        lifecycle: 'experimental',
        owner: 'group:default/octopub',
        system: 'octopub',
        providesApis: ['Shop.Web'],
      },
    });
    expect(api).toMatchObject({
      kind: 'API',
      metadata: { name: 'Shop.Web' },
      spec: {
        owner: 'group:default/octopub',
        system: 'octopub',
        definition: { $text: './openapi.json' },
      },
    });
    expect(JSON.parse(read('openapi.json')).info).toEqual({
      title: 'shop.web',
      description: identity.description,
      version: '1.0.0',
    });
    expect(read('mkdocs.yml')).toMatch(/^site_name: "Shop\.Web"$/m);
  });

  it('gives it no licence and no code owners, unless there are some', async () => {
    await personalise(folder.path, identity);
    expect(JSON.parse(read('package.json'))).not.toHaveProperty('license');
    expect(existsSync(folder.resolve('LICENSE'))).toBe(false);
    expect(existsSync(folder.resolve('.github/CODEOWNERS'))).toBe(false);

    await personalise(folder.path, {
      ...identity,
      license: 'MIT',
      codeOwners: '@octopub/web',
    });
    expect(JSON.parse(read('package.json')).license).toBe('MIT');
    expect(read('LICENSE')).toMatch(
      /^MIT License\n\nCopyright \(c\) octopub\n/,
    );
    expect(read('.github/CODEOWNERS')).toMatch(/^\* @octopub\/web$/m);

    await personalise(folder.path, { ...identity, license: 'Apache-2.0' });
    expect(read('LICENSE')).toMatch(/^\s*Apache License\n\s*Version 2\.0/);
  });

  it('changes nothing the second time, and leaves the rest of a text alone', async () => {
    const readme = read('README.md');
    await personalise(folder.path, identity);
    const once = read('README.md') + read('package.json');
    await personalise(folder.path, identity);

    expect(read('README.md') + read('package.json')).toBe(once);
    const lines = (text: string) => text.split('\n').slice(1);
    expect(lines(read('README.md'))).toEqual(
      lines(
        readme
          .replace('A small web service.', () => `${identity.description}.`)
          .replaceAll('octopub/node-app', 'octopub/shop.web'),
      ),
    );
    expect(read('README.md')).toContain('octopub/shop.web');
  });

  it('keeps the owner of the content when none is given', async () => {
    await personalise(folder.path, { ...identity, componentOwner: undefined });
    expect(catalogInfo().map(({ spec }) => spec.owner)).toEqual([
      'guests',
      'guests',
    ]);
  });

  it('says what is missing', async () => {
    folder.clear();
    await expect(personalise(folder.path, identity)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('no package.json'),
    });
  });

  it('says which file is broken', async () => {
    folder.addContent({ 'package-lock.json': '{' });
    await expect(personalise(folder.path, identity)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('package-lock.json'),
    });
  });
});
