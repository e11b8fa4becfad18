import { createShop, Shop } from '../__testUtils__/createShop';
import { scheduler } from '../__testUtils__/schedule';
import { createReplica, SharedStores } from '../__testUtils__/setUpFollower';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import { component } from '../__testUtils__/startPlugin';

const LOOK = { nextMs: 5_000 };

const octopus = setUpOctopus({ version: '2021.2.7727' });
let shop: Shop;
const { deployAt, deleteAt } = scheduler(octopus, () => shop);

const pass = (seconds: number) => {
  octopus.pass(seconds);
  jest.spyOn(Date, 'now').mockReturnValue(octopus.now());
};

beforeEach(async () => {
  pass(0);
  shop = await createShop(octopus);
});
afterEach(() => jest.restoreAllMocks());

async function start() {
  const { project, other } = shop;
  const entities = [project, other].map(({ Id }) =>
    component(Id.toLowerCase(), {
      'octopus.com/project-id': `Spaces-1/${Id}`,
    }),
  );
  const replica = createReplica(octopus, entities, new SharedStores());
  const follower = await replica.follower();
  await follower.look(LOOK);
  await replica.view(project.Id);
  return { replica, follower };
}

async function createRelease() {
  const { Id } = await octopus.post('/releases', {
    ProjectId: shop.project.Id,
    ChannelId: shop.mainline.Id,
    Version: '1.0.0',
    SelectedPackages: [
      {
        ActionName: 'Deploy Container',
        PackageReferenceName: 'web',
        Version: '1.0.0',
      },
    ],
  });
  octopus.pass(60);
  return Id as string;
}

describe('a server that does not tell the project of a task', () => {
  it('is followed while deployments and runs are under way', async () => {
    const releaseId = await createRelease();
    const { replica, follower } = await start();
    const { TaskId } = await deployAt(releaseId, 'Development');
    expect((await octopus.get(`/tasks/${TaskId}`)).ProjectId).toBeUndefined();
    await deleteAt('blue');
    pass(5);
    await follower.look(LOOK);
    const { releases, isActive } = await replica.view(shop.project.Id);
    expect(isActive).toBe(true);
    expect(releases[0].deployments).toMatchObject([{ isCompleted: false }]);

    octopus.clear();
    await replica.view(shop.project.Id);
    expect(octopus.count()).toBe(0);
    pass(10);
    octopus.clear();
    await follower.look(LOOK);
    // Whose they are is asked once.
    expect(
      octopus.sandbox
        .requests()
        .routes.map(({ route }) => route)
        .filter(route => /\/(runbookRuns\/\{id\}|deployments)$/.test(route)),
    ).toEqual([]);

    pass(900);
    await follower.look(LOOK);
    const after = await replica.view(shop.project.Id);
    expect(after.releases[0].deployments).toMatchObject([{ state: 'Success' }]);
    expect(after.isActive).toBe(false);
    expect(replica.logger.warn).not.toHaveBeenCalled();
  });
});
