import { environment, project } from '../__testUtils__/objects';
import { testSandbox } from '../__testUtils__/testSandbox';

/** What other clients ask for, as docs/conformance.md says what comes of it. */
describe('what clients ask for', () => {
  const api = testSandbox();
  beforeEach(async () => {
    await project(api);
    await environment(api, 'Test');
  });

  // The CLI and the provider look for the link, and say that there is none.
  it.each(['Workers', 'Teams'])(
    'has no link where it is not there: %s',
    async name => {
      const server = await api.get('/api');
      const space = await api.get('/api/Spaces-2');
      expect(Object.keys({ ...server.Links, ...space.Links })).not.toContain(
        name,
      );
      expect(Object.keys(space.Links)).toContain('WorkerPools');
    },
  );

  it.each([
    '/workers',
    '/teams',
    '/tenants/Tenants-1/variables',
    '/projects/Projects-1/featuretoggles',
  ])('is refused where it is not there: %s', async path => {
    const { status, body } = await api.send('GET', path);
    expect(status).toBe(404);
    expect(body.ErrorMessage).toEqual(expect.any(String));
  });

  it.each([
    ['find_events', '/events'],
    [
      'get_kubernetes_live_status',
      '/projects/Projects-1/environments/Environments-1/untenanted/livestatus',
    ],
  ])('is answered for the tool %s', async (_, path) => {
    expect((await api.send('GET', path)).status).toBe(200);
  });
});
