import { createOctopusSandbox } from '../createOctopusSandbox';
import { octopusSandboxKeys } from '../auth/keys';

describe('environmentRoutes', () => {
  const sandbox = createOctopusSandbox({ seed: false });
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await sandbox.fetch(
      new Request(`http://octopus.test${path}`, {
        method,
        headers: { 'X-Octopus-ApiKey': octopusSandboxKeys.admin },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    return {
      status: response.status,
      body: text ? JSON.parse(text) : undefined,
    };
  };

  beforeEach(() => sandbox.reset());

  it('creates, and answers under all three forms of the path', async () => {
    const created = await call('POST', '/api/Spaces-2/environments', {
      name: 'Feature Branch',
      somethingUnknown: 1,
    });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      Id: 'Environments-1',
      Slug: 'feature-branch',
      SpaceId: 'Spaces-2',
      SortOrder: 0,
    });
    for (const path of [
      '/api/Spaces-2/environments/Environments-1',
      '/api/spaces/Spaces-2/environments/feature-branch',
      '/api/spaces/platform/Environments/environments-1',
    ]) {
      expect(await call('GET', path)).toEqual({
        status: 200,
        body: created.body,
      });
    }
    expect((await call('GET', '/api/environments/Environments-1')).status).toBe(
      404,
    );
  });
});
