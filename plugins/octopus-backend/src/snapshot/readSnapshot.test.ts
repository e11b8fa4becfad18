import { createReplica } from '../__testUtils__/setUpFollower';
import { createShop } from '../__testUtils__/createShop';
import { createRelease, deploy } from '../__testUtils__/history';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import { openForView } from './openForView';
import { readWholeSnapshot } from './readSnapshot';

const PAUSE_SECONDS = 600;

const octopus = setUpOctopus();
const pass = (seconds: number) => {
  octopus.pass(seconds);
  jest.spyOn(Date, 'now').mockReturnValue(octopus.now());
};
afterEach(() => jest.restoreAllMocks());

describe('what a page can do without', () => {
  it('is left out for ten minutes after the server failed, and no longer', async () => {
    await createShop(octopus);
    await createRelease(octopus, 'Shop', '1.1.0-blue', {
      ChannelName: 'Feature Branches',
    });
    await deploy(octopus, 'Shop', '1.1.0-blue', 'Feature Branch', {
      'Kubernetes.Namespace': 'blue',
    });
    pass(600);
    const { ctx } = createReplica(octopus, [], undefined);
    const read = async () => {
      const ref = { instance: 'main', spaceId: 'Spaces-1', project: 'shop' };
      const target = await openForView(ctx, ref);
      return (await readWholeSnapshot(ctx, target)).value;
    };
    const namespacesOf = ({ facts }: Awaited<ReturnType<typeof read>>) =>
      Object.values(facts).map(({ namespace }) => namespace);

    octopus.sandbox.addFault({
      route: '/api/{spaceId}/variables/all',
      times: 100,
      effect: { type: 'error', status: 503 },
    });
    const failed = await read();
    expect(failed.pausedUntil).toBe(octopus.now() + PAUSE_SECONDS * 1_000);
    octopus.sandbox.clearFaults();

    pass(PAUSE_SECONDS - 2);
    expect(namespacesOf(await read())).toEqual([undefined]);
    pass(4);
    const later = await read();
    expect(later.pausedUntil).toBeUndefined();
    expect(namespacesOf(later)).toEqual(['blue']);
  });
});
