import { octopusAcceptedDifferences } from '.';

describe('octopusAcceptedDifferences', () => {
  it.each(
    octopusAcceptedDifferences.map(difference => [difference.id, difference]),
  )('%s names its source', (_, { source }) => {
    expect(source).toMatch(
      /^(octopus-api\.md §\d|octopus-openapi-2021\.2\.json, |[\w.-]+\/[\w.-]+:[\w.-]+\/.*\.\w+)/,
    );
  });

  it('has no two entries of the same id', () => {
    const ids = octopusAcceptedDifferences.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
