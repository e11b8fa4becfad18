import { testSandbox } from '../__testUtils__/testSandbox';

describe('workerPoolRoutes', () => {
  const api = testSandbox();

  it('adds a pool at the end, with the default one kept', async () => {
    expect(
      await api.post('/workerpools', {
        Name: 'Builders',
        WorkerPoolType: 'StaticWorkerPool',
      }),
    ).toMatchObject({
      Slug: 'builders',
      SortOrder: 3,
      IsDefault: false,
      CanAddWorkers: true,
    });
    const [first] = await api.get('/workerpools/all');
    expect(first).toMatchObject({ Name: 'Default Worker Pool' });
    expect((await api.send('DELETE', `/workerpools/${first.Id}`)).status).toBe(
      400,
    );
  });

  it('finds pools by their whole name', async () => {
    expect(
      (await api.get('/workerpools?name=hosted ubuntu')).Items,
    ).toMatchObject([
      {
        WorkerPoolType: 'DynamicWorkerPool',
        WorkerType: 'UbuntuDefault',
        CanAddWorkers: false,
      },
    ]);
    expect((await api.get('/workerpools?name=hosted')).Items).toEqual([]);
  });

  it('sorts all pools', async () => {
    const ids = (await api.get('/workerpools/all')).map((pool: any) => pool.Id);
    const order = [...ids].reverse();
    await api.put('/workerpools/sortorder', order);
    expect(
      (await api.get('/workerpools/all')).map((pool: any) => pool.Id),
    ).toEqual(order);
  });

  it('hands the default flag over', async () => {
    const [first, , ubuntu] = await api.get('/workerpools/all');
    await api.put(`/workerpools/${ubuntu.Id}`, { ...ubuntu, IsDefault: true });
    expect(await api.get(`/workerpools/${first.Id}`)).toMatchObject({
      IsDefault: false,
    });
  });
});
