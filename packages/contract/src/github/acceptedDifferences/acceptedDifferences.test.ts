import { githubAcceptedDifferences } from '.';

describe('githubAcceptedDifferences', () => {
  it.each(
    githubAcceptedDifferences.map(difference => [difference.id, difference]),
  )('%s names its source', (_, { source }) => {
    expect(source).toMatch(
      /^(github-and-feature-branches\.md §\d|[\w.-]+\/[\w.-]+(:[\w.-]+\/.*\.\w+|#\d+)$)/,
    );
  });

  it('has no two entries of the same id', () => {
    const ids = githubAcceptedDifferences.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
