import { createReplica } from '../__testUtils__/setUpFollower';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import { Marks } from '../following/Marks';
import { SpaceState } from '../following/SpaceState';
import { ProjectTarget } from '../target/ProjectTarget';
import { isReadInBulk, MOST_PROJECTS } from './bulk';
import { findDeploymentsInBulk, MOST_DEPLOYMENTS } from './bulkDeployments';
import { findInBulk } from './bulkSettings';
import { IDS_AT_ONCE } from './readByIds';

const octopus = setUpOctopus();
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => index + 1);

/** A space of so many projects that somebody follows, with what it has of each kind. */
function openSpace(projects: number, has: Record<string, object[]>) {
  const get = jest.fn(async (path: string, query: any) => {
    const all: any[] = has[path.split('/').at(-1)!];
    const fitting = query.ids
      ? all.filter(({ Id }) => query.ids.includes(Id))
      : all;
    return {
      Items: fitting.slice(0, query.take),
      TotalResults: fitting.length,
    };
  });
  const state = {
    generation: 'g',
    settings: 's',
    seesEvents: true,
    projects: Object.fromEntries(
      numbered(projects).map(number => [
        `Projects-${number}`,
        { slug: `p${number}`, mark: 'm', settings: 's', seen: {} },
      ]),
    ),
  } as unknown as SpaceState;
  const target = {
    instance: { name: 'main', baseUrl: octopus.baseUrl },
    space: { id: 'Spaces-1' },
    project: { Id: 'Projects-1' },
    key: 'main/Spaces-1/Projects-1',
    marks: new Marks(state),
    read: { get },
  } as unknown as ProjectTarget;
  return { get, target, ctx: createReplica(octopus, [], undefined).ctx };
}

const projects = (count: number) =>
  numbered(count).map(number => ({
    Id: `Projects-${number}`,
    Slug: `p${number}`,
    Name: `P${number}`,
  }));

it('reads all projects of a space at once when there are as many as it takes', async () => {
  const { ctx, get, target } = openSpace(MOST_PROJECTS, {
    projects: projects(MOST_PROJECTS),
  });
  expect(isReadInBulk(target)).toBe(true);
  for (const number of [1, MOST_PROJECTS]) {
    await expect(findInBulk(ctx, target, `p${number}`)).resolves.toMatchObject({
      Id: `Projects-${number}`,
    });
  }
  expect(get).toHaveBeenCalledTimes(1);
});

it('reads each project by itself when there is one more', async () => {
  const { ctx, get, target } = openSpace(MOST_PROJECTS + 1, {
    projects: projects(MOST_PROJECTS + 1),
  });
  expect(isReadInBulk(target)).toBe(false);
  // As where the dashboard does not show all of them.
  for (const word of ['p1', 'p2']) {
    await expect(findInBulk(ctx, target, word)).resolves.toBeUndefined();
  }
  expect(get).toHaveBeenCalledTimes(1);
});

/** Deployments of a release each, or all of one. */
const deployments = (count: number, releases = count) =>
  numbered(count).map(number => ({
    Id: `Deployments-${number}`,
    ProjectId: 'Projects-1',
    ReleaseId: `Releases-${number % releases}`,
    EnvironmentId: 'Environments-1',
    ChannelId: 'Channels-1',
    TaskId: `ServerTasks-${number}`,
    Created: '2026-11-02T08:00:00.000Z',
  }));

it('knows the deployments of a project when the space has as many as it takes', async () => {
  const { ctx, get, target } = openSpace(1, {
    deployments: deployments(MOST_DEPLOYMENTS),
  });
  const found = await findDeploymentsInBulk(ctx, target);
  expect(found?.items).toHaveLength(MOST_DEPLOYMENTS);
  expect(get).toHaveBeenCalledTimes(1);
});

it('lists the deployments of each project when there is one more', async () => {
  const { ctx, get, target } = openSpace(1, {
    deployments: deployments(MOST_DEPLOYMENTS + 1),
  });
  await expect(findDeploymentsInBulk(ctx, target)).resolves.toBeUndefined();
  await expect(findDeploymentsInBulk(ctx, target)).resolves.toBeUndefined();
  expect(get).toHaveBeenCalledTimes(1);
});

it.each([IDS_AT_ONCE, IDS_AT_ONCE + 1])(
  'asks in one request for %i tasks that no progression shows, or as many as it takes',
  async hidden => {
    const all = deployments(hidden + 1, 1);
    const { ctx, get, target } = openSpace(1, {
      deployments: all,
      tasks: all.map(({ TaskId }) => ({ Id: TaskId, State: 'Success' })),
    });
    const found = await findDeploymentsInBulk(ctx, target);
    expect(found?.items.filter(({ task }) => task)).toHaveLength(IDS_AT_ONCE);
    expect(get.mock.calls.map(([, { ids }]) => ids?.length)).toEqual([
      undefined,
      IDS_AT_ONCE,
    ]);
  },
);
