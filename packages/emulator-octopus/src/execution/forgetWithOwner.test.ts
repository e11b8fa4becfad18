import {
  clockedSandbox,
  createRelease,
  createShop,
  deploy,
} from './__testUtils__/shop';

const { api } = clockedSandbox();

describe('deleting a project', () => {
  it('takes its releases, deployments and tasks along', async () => {
    const shop = await createShop(api);
    const { ReleaseId } = await createRelease(api, 'Shop');
    const ids = await deploy(api, 'Shop', '0.0.1', 'Development');
    await api.remove(`/projects/${shop.service.Id}`);
    for (const path of [
      `/releases/${ReleaseId}`,
      `/deployments/${ids.DeploymentId}`,
      `/tasks/${ids.ServerTaskId}`,
    ]) {
      expect((await api.send('GET', path)).status).toBe(404);
    }
    expect((await api.get('/tasks')).Items).toEqual([]);
  });
});
