import { testSandbox } from '../__testUtils__/testSandbox';

describe('tenantRoutes', () => {
  const api = testSandbox();

  it('has no tenants, and says so where clients look for them', async () => {
    const { Links } = await api.get('/api/Spaces-2');
    const path = Links.Tenants.replace(/\{.*/, '');
    expect(await api.get(path)).toMatchObject({
      ItemType: 'Tenant',
      TotalResults: 0,
      Items: [],
    });
    expect(await api.get('/tenants/all')).toEqual([]);
    expect(await api.get('/tenants/variables-missing')).toEqual([]);
    expect((await api.send('GET', '/tenants/Tenants-1')).status).toBe(404);
  });
});
