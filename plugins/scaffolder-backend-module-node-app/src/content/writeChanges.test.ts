import { parseDocument } from 'yaml';
import { writeChanges } from './writeChanges';

const written = (text: string, edit: (value: any) => void) => {
  const document = parseDocument(text);
  const after = document.toJS();
  edit(after);
  return writeChanges(document, document.toJS(), after);
};

describe('writeChanges', () => {
  it('keeps comments, order and quotes of what has not changed', () => {
    const text = `# Ours
metadata:
  name: starter # renamed
  title: 'Quoted'
spec:
  # Whose it is.
  owner: starters
`;
    expect(
      written(text, value => {
        value.metadata.name = 'shop';
        value.spec.system = 'retail';
      }),
    ).toBe(
      text
        .replace('starter # renamed', 'shop')
        .replace('owner: starters\n', 'owner: starters\n  system: retail\n'),
    );
  });

  it('fills in what was empty, and adds what was not there', () => {
    expect(
      written('metadata:\n  annotations:\n', value => {
        value.metadata.annotations = { a: 'b' };
        value.spec = { owner: 'me' };
      }),
    ).toBe('metadata:\n  annotations:\n    a: b\nspec:\n  owner: me\n');
  });

  it('is right where values are repeated by an alias', () => {
    const result = written('a: &x\n  b: 1\nc: *x\n', value => {
      value.c = { ...value.c, b: 2 };
    });
    expect(parseDocument(result).toJS()).toEqual({ a: { b: 1 }, c: { b: 2 } });
  });
});
