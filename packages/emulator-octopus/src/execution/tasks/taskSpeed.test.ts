import {
  clockedSandbox,
  createRelease,
  createShop,
  deploy,
} from '../__testUtils__/shop';

describe('task speed', () => {
  const { api } = clockedSandbox({ taskSpeed: Infinity });

  it('can be so high that a task is done at once', async () => {
    await createShop(api);
    await createRelease(api, 'Shop');
    const { ServerTaskId } = await deploy(api, 'Shop', '0.0.1', 'Development');
    expect((await api.get(`/tasks/${ServerTaskId}`)).State).toBe('Success');
  });
});
