import { differences } from './differences';

describe('differences', () => {
  it('names the fields that differ', () => {
    expect(
      differences(
        { Name: 'a', Description: 'b', SortOrder: 1 },
        { Name: 'a', Description: 'c', SortOrder: 2 },
      ),
    ).toEqual(['Description', 'SortOrder']);
  });

  it('takes nothing, null and an empty text as the same', () => {
    expect(
      differences({ A: '', B: null, C: [] }, { A: null, C: undefined }),
    ).toEqual([]);
    expect(differences({ A: '' }, { A: 'x' })).toEqual(['A']);
  });

  it('does not mind what the server adds inside a field', () => {
    expect(
      differences(
        { Steps: [{ Name: 'a', Properties: { p: '1' } }] },
        { Steps: [{ Id: '7', Name: 'a', Properties: { p: '1', q: '2' } }] },
      ),
    ).toEqual([]);
  });

  it('minds what is missing, or too much, in a list', () => {
    expect(differences({ Steps: [{ a: 1 }] }, { Steps: [] })).toEqual([
      'Steps',
    ]);
    expect(
      differences({ Steps: [{ a: 1 }] }, { Steps: [{ a: 1 }, { a: 2 }] }),
    ).toEqual(['Steps']);
  });
});
