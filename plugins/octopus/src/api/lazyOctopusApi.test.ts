import { octopusApiMock } from '../__testUtils__/octopusApiMock';
import { lazyOctopusApi } from './lazyOctopusApi';

describe('the API whose client is loaded later', () => {
  const api = octopusApiMock({
    getRunbooks: async () => [],
  });

  it('loads nothing until it is called', async () => {
    const load = jest.fn(async () => api);
    const lazy = lazyOctopusApi(load);
    expect(load).not.toHaveBeenCalled();

    await expect(lazy.getRunbooks('component:default/web')).resolves.toEqual(
      [],
    );
    expect(api.getRunbooks).toHaveBeenCalledWith('component:default/web');
  });

  it('fails with the request that could not load it, and tries again', async () => {
    const load = jest
      .fn(async () => api)
      .mockRejectedValueOnce(new Error('No connection'));
    const lazy = lazyOctopusApi(load as () => Promise<typeof api>);

    await expect(lazy.getRunbooks('component:default/web')).rejects.toThrow(
      'No connection',
    );
    await expect(lazy.getRunbooks('component:default/web')).resolves.toEqual(
      [],
    );
  });

  it('can be handed over by a promise, and has one of each method', async () => {
    const lazy = lazyOctopusApi(async () => api);

    await expect(Promise.resolve(lazy)).resolves.toBe(lazy);
    expect(lazy.getRunbooks).toBe(lazy.getRunbooks);
  });
});
