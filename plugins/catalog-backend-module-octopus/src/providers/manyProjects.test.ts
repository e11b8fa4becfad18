import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import { startModule } from '../__testUtils__/startModule';

const COUNT = 2_000;

describe('a space with 2,000 projects', () => {
  const octopus = setUpOctopus();

  it('costs 9 requests a run, sends what changed, and nothing when a page is missing', async () => {
    const group = await octopus.createGroup('Web');
    const projects = [];
    for (let number = 0; number < COUNT; number++) {
      projects.push(
        await octopus.createProject(`Service ${number}`, {
          ProjectGroupId: group.Id,
        }),
      );
    }
    const module = await startModule(octopus, {
      apps: { owner: 'platform', space: 'Spaces-1' },
    });
    const timed = async () => {
      octopus.sandbox.clearRequests();
      const start = performance.now();
      await module.run();
      expect(octopus.sandbox.requests()).toMatchObject({
        total: 9,
        routes: expect.arrayContaining([
          expect.objectContaining({
            route: '/api/{spaceId}/projects',
            count: 8,
          }),
        ]),
      });
      return performance.now() - start;
    };

    const first = await timed();
    const { type, entities } = module.takeMutation();
    expect(type).toBe('full');
    const names = entities.map(({ entity }: any) => entity.metadata.name);
    expect(new Set(names).size).toBe(COUNT);

    await octopus.change(projects[42], { Description: 'Changed' });
    await octopus.remove(projects[1_999]);
    const second = await timed();
    const delta = module.takeMutation();
    expect(delta).toMatchObject({
      type: 'delta',
      added: [{ entity: { metadata: { name: 'service-42' } } }],
      removed: [{ entityRef: 'component:default/service-1999' }],
    });
    expect(delta.added).toHaveLength(1);
    octopus.sandbox.addFault({
      route: '/api/{spaceId}/projects',
      nth: 5,
      effect: { type: 'error', status: 403 },
    });
    await expect(module.run()).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    expect(module.takeMutation()).toBeUndefined();

    // Nearly all of this time is spent in the sandbox and in checking its responses.
    expect(Math.max(first, second)).toBeLessThan(20_000);
  }, 180_000);
});
