import { toBuildContents } from './toBuildContents';

const build = { PackageId: 'shop', Version: '1.0.0' };

describe('what a build brought', () => {
  it('is the first line of each commit, and the issues', () => {
    expect(
      toBuildContents({
        ...build,
        Commits: [
          {
            Id: 'abc',
            Comment: 'Add a basket\n\nIt is blue.',
            LinkUrl: 'https://github.com/x/commit/abc',
          },
          { Id: 'def', Comment: null, LinkUrl: 'ftp://example.com/def' },
        ],
        WorkItems: [
          {
            Id: '12',
            Description: 'A basket',
            Source: 'GitHub',
            LinkUrl: 'https://github.com/x/issues/12',
          },
          { Id: '13', LinkUrl: 'data:text/html,x' },
        ],
      }),
    ).toEqual({
      commits: [
        {
          id: 'abc',
          message: 'Add a basket',
          url: 'https://github.com/x/commit/abc',
        },
        { id: 'def', message: '' },
      ],
      workItems: [
        {
          id: '12',
          description: 'A basket',
          source: 'GitHub',
          url: 'https://github.com/x/issues/12',
        },
        { id: '13' },
      ],
    });
  });

  it('is not more than a page can show', () => {
    const Commits = Array.from({ length: 80 }, (_, index) => ({
      Id: String(index),
      Comment: 'x'.repeat(900),
    }));
    const { commits = [] } = toBuildContents({ ...build, Commits });
    expect(commits).toHaveLength(50);
    expect(commits[0].message).toHaveLength(201);
  });

  it('is nothing where Octopus knows nothing', () => {
    expect(toBuildContents({ ...build, Commits: null, WorkItems: [] })).toEqual(
      {},
    );
  });
});
