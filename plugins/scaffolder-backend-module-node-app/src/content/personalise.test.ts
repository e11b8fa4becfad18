import { createMockDirectory } from '@backstage/backend-test-utils';
import { cpSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { serviceNames } from '../names/names';
import { personalise } from './personalise';

const template = resolve(__dirname, '../../../../templates/node-app/content');

const identity = {
  owner: 'octopub',
  names: serviceNames('Shop.Web'),
  image: 'octopub/shop.web',
  description: 'Sells "things": $& all',
  componentOwner: 'group:default/octopub',
  system: 'octopub',
  annotations: { 'octopus.com/project-slug': 'Spaces-2/shop' },
  links: [{ url: 'https://x.example.com', title: 'X', icon: 'github' }],
};

describe('personalise', () => {
  const folder = createMockDirectory();
  const read = (file: string) => readFileSync(folder.resolve(file), 'utf8');

  beforeEach(() => {
    folder.clear();
    for (const file of [
      'package.json',
      'package-lock.json',
      'README.md',
      'catalog-info.yaml',
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
    expect(parse(read('catalog-info.yaml'))).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'Shop.Web',
        description: identity.description,
        tags: ['nodejs'],
        links: identity.links,
        annotations: {
          'github.com/project-slug': 'octopub/Shop.Web',
          'octopus.com/project-slug': 'Spaces-2/shop',
        },
      },
      spec: {
        type: 'service',
        lifecycle: 'experimental',
        owner: 'group:default/octopub',
        system: 'octopub',
      },
    });
  });

  it('changes nothing the second time, and leaves the rest of a text alone', async () => {
    const readme = read('README.md');
    await personalise(folder.path, identity);
    const once = read('README.md') + read('package.json');
    await personalise(folder.path, identity);

    expect(read('README.md') + read('package.json')).toBe(once);
    const lines = (text: string) => text.split('\n').slice(1);
    expect(lines(read('README.md'))).toEqual(
      lines(readme.replaceAll('octopub/node-app', 'octopub/shop.web')),
    );
    expect(read('README.md')).toContain('octopub/shop.web');
  });

  it('keeps the owner of the content when none is given', async () => {
    await personalise(folder.path, { ...identity, componentOwner: undefined });
    expect(parse(read('catalog-info.yaml')).spec.owner).toBe('guests');
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
