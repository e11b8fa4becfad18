import { serviceNames } from '../names/names';
import { renamePackage, retitle } from './edits';

describe('renamePackage', () => {
  const identity = {
    owner: 'octopub',
    names: serviceNames('shop'),
    description: 'Sells things',
    image: 'octopub/shop',
    annotations: {},
    links: [],
  };
  const text = JSON.stringify({ name: 'x', license: 'EUPL-1.2' });

  it('leaves the licence of the content, unless another one is chosen', () => {
    const license = (chosen: 'none' | 'MIT') =>
      JSON.parse(renamePackage(text, { ...identity, license: chosen })).license;
    expect(license('none')).toBe('EUPL-1.2');
    expect(license('MIT')).toBe('MIT');
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
