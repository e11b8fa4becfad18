import { retitle } from './edits';

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
