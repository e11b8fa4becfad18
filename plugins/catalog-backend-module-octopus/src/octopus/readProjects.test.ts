import { readProjects } from './readProjects';

const project = (number: number) => ({
  Id: `Projects-${number}`,
  Name: `Project ${number}`,
  Slug: `project-${number}`,
  Description: null,
  IsDisabled: false,
  ProjectGroupId: 'ProjectGroups-1',
});
const page = (numbers: number[], total: number, hasNext = false) => ({
  Items: numbers.map(number => ({ ...project(number), LifecycleId: 'x' })),
  TotalResults: total,
  Links: hasNext ? { 'Page.Next': '/api/Spaces-1/projects?skip=9' } : {},
});

function clientOf(...pages: unknown[]) {
  const get = jest.fn();
  pages.forEach(answer => get.mockResolvedValueOnce(answer));
  const client = { get, instance: { name: 'main', baseUrl: 'http://one' } };
  return { get, read: () => readProjects(client as any, 'Spaces-1') };
}

/** A response that a server might give but the sandbox does not. */
describe('readProjects', () => {
  it('goes on after as many as the server gave, and keeps what is used', async () => {
    const { get, read } = clientOf(page([1, 2], 3, true), page([3], 3));
    await expect(read()).resolves.toEqual([project(1), project(2), project(3)]);
    expect(get.mock.calls.map(([path, { query }]) => [path, query])).toEqual([
      ['/api/Spaces-1/projects', { skip: 0, take: 250 }],
      ['/api/Spaces-1/projects', { skip: 2, take: 250 }],
    ]);
  });

  it.each([
    ['an answer that is none', [{}], 'not answered with a collection'],
    ['a list cut short', [page([1, 2], 3)], 'gave 2 of 3 projects'],
    ['an empty page', [page([1], 3, true), page([], 3, true)], 'gave 1 of 3'],
    [
      'a project that was made meanwhile',
      [page([1, 2], 3, true), page([3, 4], 4)],
      'changed while it was read',
    ],
    [
      'a project that came twice',
      [page([1, 2], 3, true), page([2], 3)],
      'changed while it was read',
    ],
  ])('refuses %s', async (_, pages, message) => {
    await expect(clientOf(...pages).read()).rejects.toThrow(
      expect.objectContaining({
        name: 'ServiceUnavailableError',
        message: expect.stringContaining(message),
      }),
    );
  });
});
