import { parse, parseAllDocuments } from 'yaml';
import { mergeIntoEntities, mergeYaml } from './mergeYaml';

describe('mergeYaml', () => {
  it('keeps what is there, and adds what a list lacks', () => {
    const config = mergeYaml(
      'a:\n  b: 1\nlist:\n  - one\nempty:\n',
      'a:\n  c: 2\nlist:\n  - one\n  - two\nempty:\n  d: 3\n',
    );
    expect(parse(config)).toEqual({
      a: { b: 1, c: 2 },
      list: ['one', 'two'],
      empty: { d: 3 },
    });
  });
});

describe('mergeIntoEntities', () => {
  it('changes those of the kind', () => {
    const entities = mergeIntoEntities(
      '---\nkind: System\n---\nkind: Component\nmetadata:\n  name: a\n',
      'Component',
      'metadata:\n  annotations:\n    x: y\n',
    );
    expect(parseAllDocuments(entities).map(each => each.toJS())).toEqual([
      { kind: 'System' },
      { kind: 'Component', metadata: { name: 'a', annotations: { x: 'y' } } },
    ]);
  });
});
