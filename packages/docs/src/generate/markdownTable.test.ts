import { markdownTable } from './markdownTable';

describe('markdownTable', () => {
  it('keeps bars and line breaks within a cell', () => {
    expect(markdownTable(['a', 'b'], [['x|y', 'one\n  two']])).toBe(
      '| a | b |\n| --- | --- |\n| x\\|y | one two |',
    );
  });
});
