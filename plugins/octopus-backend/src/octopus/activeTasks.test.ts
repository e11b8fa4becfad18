import { SpaceTarget } from '../target/ProjectTarget';
import { readActiveTasks } from './activeTasks';
import { IDS_AT_ONCE } from './readByIds';

/** Five pages of them. */
const MOST_TASKS = 500;

/** A space where so many deployments run, of an old server that tells no project. */
function openSpace(count: number) {
  const tasks = Array.from({ length: count }, (_, index) => ({
    Id: `ServerTasks-${index}`,
    Name: 'Deploy',
    Arguments: { DeploymentId: `Deployments-${index}` },
  }));
  const get = jest.fn(async (path: string, query: any) =>
    path.endsWith('/deployments')
      ? {
          Items: query.ids.map((Id: string) => ({
            Id,
            ProjectId: 'Projects-1',
          })),
          TotalResults: query.ids.length,
        }
      : {
          Items: tasks.slice(query.skip, query.skip + query.take),
          TotalResults: count,
        },
  );
  const target = { space: { id: 'Spaces-1' }, read: { get } };
  return { get, target: target as unknown as SpaceTarget };
}

it.each([
  [IDS_AT_ONCE, [IDS_AT_ONCE]],
  [IDS_AT_ONCE + 1, [IDS_AT_ONCE, 1]],
])(
  'looks up whose %i tasks are, so many in a request',
  async (count, sizes) => {
    const { get, target } = openSpace(count);
    const found = await readActiveTasks(target, new Map());
    expect(found).toHaveLength(count);
    expect(found!.every(({ ProjectId }) => ProjectId === 'Projects-1')).toBe(
      true,
    );
    expect(
      get.mock.calls.flatMap(([, { ids }]) => (ids ? [ids.length] : [])),
    ).toEqual(sizes);
  },
);

it('follows as many tasks as it reads pages for, and none of more', async () => {
  const most = openSpace(MOST_TASKS);
  await expect(readActiveTasks(most.target, new Map())).resolves.toHaveLength(
    MOST_TASKS,
  );
  const more = openSpace(MOST_TASKS + 1);
  await expect(
    readActiveTasks(more.target, new Map()),
  ).resolves.toBeUndefined();
});
