import { serviceNames } from '../names/names';
import {
  renamePackage,
  renamePackageLock,
  renameReadme,
  retitle,
} from './edits';

const identity = {
  owner: 'octopub',
  names: serviceNames('shop'),
  description: 'Sells things',
  image: 'octopub/shop',
  annotations: {},
  links: [],
};

describe('renamePackage', () => {
  const text = JSON.stringify({ name: 'x', license: 'EUPL-1.2' });

  it('leaves the licence of the content, unless another one is chosen', () => {
    const license = (chosen: 'none' | 'MIT') =>
      JSON.parse(renamePackage(text, { ...identity, license: chosen })).license;
    expect(license('none')).toBe('EUPL-1.2');
    expect(license('MIT')).toBe('MIT');
  });
});

describe('renamePackageLock', () => {
  it('has the licence where npm would write it', () => {
    const own = { name: 'x', version: '1.0.0', engines: {} };
    const text = JSON.stringify({ name: 'x', packages: { '': own } });
    const { packages } = JSON.parse(
      renamePackageLock(text, { ...identity, license: 'MIT' }),
    );
    expect(Object.entries(packages[''])).toEqual([
      ['name', 'shop'],
      ['version', '1.0.0'],
      ['license', 'MIT'],
      ['engines', {}],
    ]);
  });
});

describe('renameReadme', () => {
  const readme = (description: string) =>
    renameReadme('# x\n\nA small web service. It is built.\n', {
      ...identity,
      license: 'none',
      description,
    });

  it.each([
    ['Sells things', 'Sells things.'],
    ['What is sold?', 'What is sold?'],
    ['Sells <b>*all*</b> $& more', 'Sells \\<b\\>\\*all\\*\\</b\\> $& more.'],
  ])('begins with %s, in which nothing is markup', (description, begins) => {
    expect(readme(description)).toBe(`# shop\n\n${begins} It is built.\n`);
  });

  it('leaves the readme of another content as it begins', () => {
    const text = '# shop\n\nWords.\n';
    expect(renameReadme(text, { ...identity, license: 'none' })).toBe(text);
  });
});

describe('retitle', () => {
  it('replaces the first heading only, whatever the title looks like', () => {
    expect(retitle('# one\n\n## two\n\n# three\n', "$'x$&")).toBe(
      "# $'x$&\n\n## two\n\n# three\n",
    );
  });

  it('begins a text that has none', () => {
    expect(retitle('Words\n', 'shop')).toBe('# shop\n\nWords\n');
  });
});
