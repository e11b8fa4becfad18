import { githubExceptions } from '.';

describe('githubExceptions', () => {
  it.each(githubExceptions.map(exception => [exception.id, exception]))(
    '%s names its source',
    (_, { source }) => {
      expect(source).toMatch(
        /^(github-and-feature-branches\.md §\d|[\w.-]+\/[\w.-]+(:[\w.-]+\/.*\.\w+|#\d+)$)/,
      );
    },
  );

  it('has no two entries of the same id', () => {
    const ids = githubExceptions.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
