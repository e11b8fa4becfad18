import { evaluate, fillIn, holds } from './expressions';

const contexts = {
  github: { ref_name: 'Main', event: { repository: { name: 'main' } } },
};

describe('expressions', () => {
  it.each([
    ["github.ref_name == 'main'", true],
    ["github.head_ref || 'x'", 'x'],
    ["!(github.nothing.at.all == github.ref_name) && 'a' || 'b'", 'a'],
    ['contains(fromJSON(\'["a", "b"]\'), \'b\')', true],
    // What is not there is an empty text to it.
    ["contains(github.nothing, 'x')", false],
    ["startsWith(github.ref_name, 'MA')", true],
    ["startsWith(github.head_ref, 'x') || failure()", false],
    ["'it''s'", "it's"],
  ])('gives %s', (expression, value) => {
    expect(evaluate(expression, contexts)).toBe(value);
  });

  it('refuses what it does not know', () => {
    expect(() => evaluate('vars.X', contexts)).toThrow('no context vars');
    expect(() => evaluate('a[0]', contexts)).toThrow('Not understood: [0]');
  });

  it('fills in texts, and reads conditions with or without their braces', () => {
    expect(fillIn('${{ github.ref_name }}-${{ github.x }}', contexts)).toBe(
      'Main-',
    );
    expect(holds(undefined, contexts)).toBe(true);
    expect(holds("${{ github.x == 'y' }}", contexts)).toBe(false);
  });
});
