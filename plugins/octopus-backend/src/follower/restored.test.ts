import { createShop } from '../__testUtils__/createShop';
import {
  createRelease,
  deleteNamespace,
  deploy,
} from '../__testUtils__/history';
import { createReplica, SharedStores } from '../__testUtils__/setUpFollower';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import { component } from '../__testUtils__/startPlugin';
import { readDeployment } from '../octopus/deployments';
import { openProject } from '../target/openProject';

const LOOK = { nextMs: 5_000 };
const WORD = 'Projects-1';
const ENTITIES = [
  component('shop', { 'octopus.com/project-id': `Spaces-1/${WORD}` }),
];
const REF = { instance: 'main', spaceId: 'Spaces-1', project: WORD };

/** When it was read is the only difference there may be. */
function contentOf({ fetchedAt, ...content }: { fetchedAt: string }) {
  return content;
}

describe.each([
  { key: 'may see events', lacking: [] },
  { key: 'may not see events', lacking: ['EventView'] },
])('with a key that $key, a backup', ({ lacking }) => {
  const octopus = setUpOctopus({ lacking });
  const pass = (seconds: number) => {
    octopus.pass(seconds);
    jest.spyOn(Date, 'now').mockReturnValue(octopus.now());
  };
  const deployBranch = async (version: string, namespace: string) => {
    await createRelease(octopus, 'Shop', version, {
      ChannelName: 'Feature Branches',
    });
    const { DeploymentId } = await deploy(
      octopus,
      'Shop',
      version,
      'Feature Branch',
      { 'Kubernetes.Namespace': namespace },
    );
    pass(600);
    return DeploymentId;
  };
  const editOften = async (times: number) => {
    const [group] = await octopus.get('/projectgroups/all');
    for (let count = 0; count < times; count += 1) {
      await octopus.put(`/projectgroups/${group.Id}`, {
        ...group,
        Description: `${count}`,
      });
    }
  };
  const expectCurrent = async (
    ...replicas: ReturnType<typeof createReplica>[]
  ) => {
    const afresh = createReplica(octopus, [], undefined);
    const read = await afresh.read(WORD);
    const expected = contentOf(read);
    for (const replica of replicas) {
      expect(contentOf(await replica.view(WORD))).toEqual(expected);
    }
    return read;
  };
  const start = async (stores = new SharedStores()) => {
    const leader = createReplica(octopus, ENTITIES, stores);
    const other = createReplica(octopus, ENTITIES, stores);
    const follower = await leader.follower();
    await follower.look(LOOK);
    return { leader, other, follower, stores };
  };

  beforeEach(() => pass(0));
  afterEach(() => jest.restoreAllMocks());

  it('of the server that gives ids away again leaves nothing of before', async () => {
    await createShop(octopus);
    const before = await deployBranch('0.1.0-blue', 'blue');
    await deleteNamespace(octopus, 'Shop Other', 'blue');
    pass(600);
    const { leader, other, follower } = await start();
    await expectCurrent(leader, other);
    const target = await openProject(leader.ctx, REF);
    const { ReleaseId } = await readDeployment(leader.ctx, target, before);

    await octopus.sandbox.reset();
    await createShop(octopus);
    await createRelease(octopus, 'Shop', '9.0.0', { ChannelName: 'Mainline' });
    const after = await deployBranch('0.9.0-green', 'green');
    await deleteNamespace(octopus, 'Shop Other', 'green');
    // All ids of events that were seen are there again.
    pass(600);
    await editOften(20);
    expect(after).toBe(before);
    pass(60);
    await follower.look(LOOK);
    pass(2);
    const { namespaceDeployments } = await expectCurrent(leader, other);
    expect(JSON.stringify(namespaceDeployments)).toContain('green');
    const opened = await openProject(leader.ctx, REF);
    const found = await readDeployment(leader.ctx, opened, after);
    expect(found.ReleaseId).not.toBe(ReleaseId);
  });

  it('of the server after which more has happened than is read leaves nothing of before', async () => {
    await createShop(octopus);
    await deployBranch('0.1.0-blue', 'blue');
    const { leader, other, follower } = await start();
    await expectCurrent(leader, other);
    await octopus.sandbox.reset();
    await createShop(octopus);
    await deployBranch('0.9.0-green', 'green');
    await editOften(510);
    pass(60);
    await follower.look(LOOK);
    pass(2);
    await expectCurrent(leader, other);
  });

  it('of the database that is older than what replicas remember shows nothing old as current', async () => {
    await createShop(octopus);
    await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
    const { leader, other, follower, stores } = await start();
    await expectCurrent(leader, other);
    const backup = new Map(stores.rows);

    await deploy(octopus, 'Shop', '1.0.0', 'Development');
    pass(600);
    await follower.look(LOOK);
    await expectCurrent(leader, other);
    stores.rows.clear();
    backup.forEach((row, key) => stores.rows.set(key, row));
    pass(2);
    // What it says was current is too old to count.
    await expectCurrent(leader, other);

    await createRelease(octopus, 'Shop', '1.1.0', { ChannelName: 'Mainline' });
    pass(60);
    await follower.look(LOOK);
    pass(2);
    // The same follower, and another one that starts from the backup.
    await expectCurrent(leader, other);
    stores.rows.clear();
    backup.forEach((row, key) => stores.rows.set(key, row));
    await deploy(octopus, 'Shop', '1.1.0', 'Development');
    pass(60);
    const next = await start(stores);
    pass(2);
    await expectCurrent(next.leader, next.other);
    stores.cached.clear();
    const afterRestart = createReplica(octopus, ENTITIES, stores);
    await expectCurrent(afterRestart);
  });
});
