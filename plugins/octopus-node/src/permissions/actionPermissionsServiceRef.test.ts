import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import type { ActionPermissions } from './ActionPermissions';
import { actionPermissionsServiceRef } from './actionPermissionsServiceRef';

const permission = createPermission({ name: 'things.create', attributes: {} });
const run = { getInitiatorCredentials: async () => mockCredentials.user() };

/** What actions get in a portal that allows nobody anything. */
async function start(data: JsonObject): Promise<ActionPermissions> {
  let service: ActionPermissions | undefined;
  const plugin = createBackendPlugin({
    pluginId: 'test',
    register(reg) {
      reg.registerInit({
        deps: { permissions: actionPermissionsServiceRef },
        async init({ permissions }) {
          service = permissions;
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      plugin,
      mockServices.rootConfig.factory({ data }),
      mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
    ],
  });
  await backend.stop();
  return service!;
}

describe('actionPermissionsServiceRef', () => {
  it.each([{}, { octopus: { permissions: { actions: true } } }])(
    'asks the permission system with %j',
    async data => {
      const permissions = await start(data);
      await expect(
        permissions.require(run, permission, 'it'),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
    },
  );

  it('asks nobody where that is turned off', async () => {
    const permissions = await start({
      octopus: { permissions: { actions: false } },
    });
    await expect(
      Promise.all([
        permissions.require(run, permission, 'it'),
        permissions.requireSomewhere(run, permission as never, 'it'),
        permissions.requireOnAny(run, permission as never, {
          object: 'it',
          resourceRefs: async () => [],
        }),
      ]),
    ).resolves.toBeDefined();
  });
});
