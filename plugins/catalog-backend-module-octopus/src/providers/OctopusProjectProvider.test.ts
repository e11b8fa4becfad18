import { setUpOctopus, BASE_URL } from '../__testUtils__/setUpOctopus';
import { startModule } from '../__testUtils__/startModule';

const owner = 'group:default/platform';

describe('OctopusProjectProvider', () => {
  const octopus = setUpOctopus();
  const { sandbox, createProject } = octopus;
  const start = (settings: object = {}) =>
    startModule(octopus, { apps: { owner, space: 'Spaces-1', ...settings } });
  const namesOf = (mutation: any) =>
    (mutation.entities ?? mutation.added)
      .map(({ entity }: any) => entity.metadata.name)
      .sort();

  it('makes a component of each project that is not disabled', async () => {
    const shop = await createProject('My Shop', { Description: ' Sells. ' });
    await createProject('Old', { IsDisabled: true });
    const module = await start({ system: 'octopub', namespace: 'deployed' });
    await module.run();

    const location = `octopus:main/Spaces-1/${shop.Id}`;
    expect(module.takeMutation()).toEqual({
      type: 'full',
      entities: [
        {
          locationKey: location,
          entity: {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: {
              name: 'my-shop',
              namespace: 'deployed',
              title: 'My Shop',
              description: 'Sells.',
              annotations: {
                'backstage.io/managed-by-location': location,
                'backstage.io/managed-by-origin-location': location,
                'octopus.com/project-id': `Spaces-1/${shop.Id}`,
              },
              links: [
                {
                  url: `${BASE_URL}/app#/Spaces-1/projects/${shop.Id}`,
                  title: 'Project in Octopus',
                },
              ],
            },
            spec: {
              type: 'service',
              lifecycle: 'production',
              owner,
              system: 'octopub',
            },
          },
        },
      ],
    });
  });

  it('names no space but the one that it does not find', async () => {
    const module = await start({ space: 'Nowhere' });
    const error = await module.run().catch(failed => failed);
    expect(error.name).toBe('NotFoundError');
    const { calls } = module.logger.error.mock;
    expect(calls).toEqual([[expect.stringContaining("'Nowhere'")]]);
    expect(`${error} ${calls}`).not.toMatch(/Octopub|Platform|Spaces-/);
  });

  it('names the instance where there are several', async () => {
    await createProject('Shop');
    const module = await startModule(
      octopus,
      { apps: { owner, space: 'Spaces-1', instance: 'second' } },
      [octopus.instance('first'), octopus.instance('second')],
    );
    await module.run();
    expect(
      module.takeMutation().entities[0].entity.metadata.annotations,
    ).toMatchObject({ 'octopus.com/instance': 'second' });
  });

  it('runs on one backend at a time, under a name of its own', async () => {
    const module = await start({
      schedule: { frequency: 'PT1H', timeout: 'PT3M', scope: 'local' },
    });
    expect(module.entityProviders[0].getProviderName()).toBe(
      'octopus-provider:apps',
    );
    expect([...module.tasks.values()]).toMatchObject([
      {
        id: 'octopus-provider:apps:refresh',
        scope: 'global',
        frequency: { hours: 1 },
        timeout: { minutes: 3 },
      },
    ]);
  });

  it('takes what the filters let through', async () => {
    const web = await octopus.createGroup('Web');
    const inWeb = { ProjectGroupId: web.Id };
    await createProject('Shop One', inWeb);
    await createProject('Shop Two (old)', inWeb);
    await createProject('Bank', inWeb);
    await createProject('Shop Three');
    const namesWith = async (settings: object) => {
      const module = await start(settings);
      await module.run();
      return namesOf(module.takeMutation());
    };
    const all = {
      projectGroups: 'web',
      include: '^Shop',
      exclude: '\\(old\\)',
    };
    await expect(namesWith(all)).resolves.toEqual(['shop-one']);
    await expect(namesWith({ projectGroups: [web.Id] })).resolves.toHaveLength(
      3,
    );
    await expect(namesWith({ include: ['One', 'Three'] })).resolves.toEqual([
      'shop-one',
      'shop-three',
    ]);
  });

  it('sends only what changed since the last run', async () => {
    const shop = await createProject('Shop');
    const bank = await createProject('Bank');
    await createProject('Post');
    const module = await start();
    await module.run();
    expect(module.takeMutation().type).toBe('full');
    await module.run();
    expect(module.takeMutation()).toBeUndefined();

    await octopus.change(shop, { Description: 'Sells' });
    await octopus.remove(bank);
    await createProject('Farm');
    await module.run();
    const mutation = module.takeMutation();
    expect(mutation.type).toBe('delta');
    expect(namesOf(mutation)).toEqual(['farm', 'shop']);
    expect(mutation.removed).toEqual([{ entityRef: 'component:default/bank' }]);
    expect(module.logger.info).toHaveBeenLastCalledWith(
      expect.stringMatching(
        /^catalog\.providers\.octopus\.apps: 3 components from 3 projects of space '.+' \(1 added, 1 changed, 1 removed\) in \d+ ms$/,
      ),
    );
    expect(module.logger.info).toHaveBeenCalledTimes(3);
  });

  it('changes nothing while Octopus is down, and goes on from there', async () => {
    const shop = await createProject('Shop');
    const module = await start();
    await module.run();
    module.takeMutation();
    await octopus.change(shop, { Description: 'Sells' });
    sandbox.addFault({
      route: '/api/{spaceId}/projects',
      effect: { type: 'error', status: 503, retryAfterSeconds: 0 },
    });
    await expect(module.run()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    expect(module.takeMutation()).toBeUndefined();
    expect(module.logger.error).toHaveBeenCalledTimes(1);
    expect(module.logger.error).toHaveBeenCalledWith(
      expect.stringMatching(
        /^catalog\.providers\.octopus\.apps: nothing was changed/,
      ),
    );
    sandbox.clearFaults();
    await module.run();
    expect(module.takeMutation()).toMatchObject({ type: 'delta', removed: [] });
  }, 60_000);

  it('does not take a lost right, or a renamed group, for projects gone', async () => {
    const web = await octopus.createGroup('Web');
    const shop = await createProject('Shop', { ProjectGroupId: web.Id });
    const module = await start({ projectGroups: ['Web', 'Gone'] });
    await expect(module.run()).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining(
        "catalog.providers.octopus.apps.projectGroups names 'Gone', but the space has",
      ),
    });
    await octopus.remove(shop);
    const empty = await start();
    await expect(empty.run()).rejects.toThrow('shows no project in space');
    expect(module.takeMutation()).toBeUndefined();
    expect(empty.takeMutation()).toBeUndefined();
  });

  it('sends everything again when the catalog did not take it', async () => {
    await createProject('Shop');
    const module = await start();
    await module.run();
    module.takeMutation();
    await createProject('Bank');
    module.applyMutation.mockRejectedValueOnce(new Error('database is gone'));
    await expect(module.run()).rejects.toThrow('database is gone');
    module.takeMutation();
    await module.run();
    const mutation = module.takeMutation();
    expect(mutation.type).toBe('full');
    expect(namesOf(mutation)).toEqual(['bank', 'shop']);
  });

  it('stops when its time is over', async () => {
    await createProject('Shop');
    const module = await start();
    const controller = new AbortController();
    controller.abort(new Error('time is over'));
    await expect(module.run(controller.signal)).rejects.toThrow('time is over');
    expect(module.takeMutation()).toBeUndefined();
  });

  it('logs no credential', async () => {
    await createProject('Shop');
    const module = await start();
    await module.run();
    sandbox.addFault({ effect: { type: 'error', status: 401 } });
    await expect(module.run()).rejects.toThrow();
    const lines = [
      ...module.logger.info.mock.calls,
      ...module.logger.error.mock.calls,
    ].flat();
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toContain('API-');
  });
});
