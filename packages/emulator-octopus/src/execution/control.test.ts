import {
  clockedSandbox,
  createRelease,
  createShop,
  deploy,
  IMAGE,
} from './__testUtils__/shop';

const { api, clock } = clockedSandbox();

const control = (path: string, body: object) =>
  api.sandbox.fetch(
    new Request(`http://octopus.test/__sandbox/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    }),
  );

describe('steering over HTTP', () => {
  it('makes a step fail', async () => {
    await createShop(api);
    await createRelease(api, 'Shop');
    const { status } = await control('step-faults', {
      project: 'Shop',
      step: 'Deploy Container',
    });
    expect(status).toBe(204);
    const ids = await deploy(api, 'Shop', '0.0.1', 'Development');
    clock.pass(600);
    expect((await api.get(`/tasks/${ids.ServerTaskId}`)).State).toBe('Failed');
  });

  it('publishes a version of an image', async () => {
    const { feed } = await createShop(api);
    const version = '9.0.0-steered.1';
    const { status } = await control('packages', { packageId: IMAGE, version });
    expect(status).toBe(204);
    const { Items } = await api.get(
      `/feeds/${feed.Id}/packages/versions?packageId=${IMAGE}&take=1`,
    );
    expect(Items[0].Version).toBe(version);
  });
});
