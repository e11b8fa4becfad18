import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { octopusDeploymentCreatePermission } from '@octopus-backstage/plugin-octopus-common';
import { createActionPermissions } from '@octopus-backstage/plugin-octopus-node';
import { createAuthorize } from './createAuthorize';

const { ALLOW, DENY, CONDITIONAL } = AuthorizeResult;

describe('createAuthorize', () => {
  const service = mockServices.permissions.mock();
  const expire = () => {
    const error = Object.assign(new Error('401'), { statusCode: 401 });
    service.authorizeConditional.mockRejectedValue(error);
    service.authorize.mockRejectedValue(error);
  };
  const answer = (anywhere: AuthorizeResult, there: AuthorizeResult = DENY) => {
    service.authorizeConditional.mockResolvedValue([
      { result: anywhere } as never,
    ]);
    service.authorize.mockResolvedValue([{ result: there as never }]);
  };
  const start = () => {
    const authorize = createAuthorize({
      run: { getInitiatorCredentials: async () => mockCredentials.user() },
      permissions: createActionPermissions(service),
      permission: octopusDeploymentCreatePermission,
      catalog: catalogServiceMock({ entities: [] }),
      instance: { name: 'acme' },
      isOnly: true,
      space: { Id: 'Spaces-1', Name: 'Shop' },
      entity: { entityRef: 'component:default/shop', project: 'shop' },
    });
    return (environment: string, Id = 'Projects-1') =>
      authorize(`'Shop' in ${environment}`, async () => ({
        environment,
        projects: [{ Id, Slug: 'shop' }],
      }));
  };

  beforeEach(() => jest.resetAllMocks());

  it('asks once for the same projects in the same environment', async () => {
    const authorize = start();
    answer(CONDITIONAL, ALLOW);
    await authorize('Test');
    expire();
    await authorize('Test');
    expect(service.authorize).toHaveBeenCalledTimes(1);
    for (const other of [
      () => authorize('Production'),
      () => authorize('Test', 'Projects-2'),
    ]) {
      await expect(other()).rejects.toMatchObject({
        name: 'AuthenticationError',
      });
    }
  });

  it('asks once where the answer depends on nothing', async () => {
    const authorize = start();
    answer(ALLOW);
    await authorize('Test');
    expire();
    await authorize('Production');
    expect(service.authorizeConditional).toHaveBeenCalledTimes(1);
  });

  it('keeps no refusal', async () => {
    const authorize = start();
    answer(CONDITIONAL, DENY);
    await expect(authorize('Test')).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    answer(CONDITIONAL, ALLOW);
    await expect(authorize('Test')).resolves.toBeUndefined();
  });
});
