import { mockServices } from '@backstage/backend-test-utils';
import { createGuard } from './createGuard';

const release = {
  type: 'octopus-release',
  document: { entityRef: 'component:default/shop' },
};

describe('createGuard', () => {
  const respond = (body: unknown) =>
    new Promise<{ sent?: unknown; error?: unknown }>(done => {
      const guard = createGuard({
        httpAuth: mockServices.httpAuth.mock(),
        permissions: mockServices.permissions.mock({
          authorizeConditional: async () => {
            throw new Error('the permission backend is away');
          },
        }),
      });
      const response: any = { json: (sent: unknown) => done({ sent }) };
      guard({} as any, response, error => error && done({ error }));
      response.json(body);
    });

  it('responds with nothing that it could not ask about', async () => {
    const { sent, error } = await respond({ results: [release] });
    expect(sent).toBeUndefined();
    expect(`${error}`).toContain('the permission backend is away');
    const asAction = await respond({ output: { results: [release] } });
    expect(asAction.sent).toBeUndefined();
  });

  it.each([
    [{ status: 'ok' }],
    [null],
    [{ results: [{ type: 'techdocs', document: {} }] }],
  ])('does not ask about %j', async body => {
    expect(await respond(body)).toEqual({ sent: body });
  });
});
