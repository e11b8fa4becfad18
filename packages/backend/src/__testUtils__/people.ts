import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';

/** Of the platform team. */
export const ada = 'user:default/ada';
/** Of the team that owns the services of the example. */
export const olga = 'user:default/olga';
/** Of no team. */
export const sam = 'user:default/sam';
/** As Sam, but sees every template and may run every action of the scaffolder. */
export const pat = 'user:default/pat';

const groups: Record<string, string[]> = {
  [ada]: ['group:default/platform'],
  [olga]: ['group:default/octopub'],
};

/**
 * The mock of Backstage forgets that a plugin asks for a person (`obo` in
 * `MockAuthService.authenticate`), and the permission backend answers conditionally to
 * plugins only (`principal.actor` in its `router.ts`).
 */
const auth = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory: ({ plugin }) => {
    const mock = mockServices.auth({ pluginId: plugin.getId() });
    const authenticate = mock.authenticate.bind(mock);
    return Object.assign(mock, {
      authenticate: (async (token, options) => {
        const credentials = await authenticate(token, options);
        const { type, userEntityRef } = credentials.principal as any;
        return type === 'user' && token.startsWith('mock-service-token')
          ? mockCredentials.user(userEntityRef, {
              actor: { subject: 'plugin' },
            })
          : credentials;
      }) as typeof mock.authenticate,
    });
  },
});

/** What the sign-in knows of these people. */
const userInfo = createServiceFactory({
  service: coreServices.userInfo,
  deps: {},
  factory: () => ({
    async getUserInfo({ principal }) {
      const { userEntityRef } = principal as { userEntityRef: string };
      return {
        userEntityRef,
        ownershipEntityRefs: [userEntityRef, ...(groups[userEntityRef] ?? [])],
      };
    },
  }),
});

/** These people, as Backstage's services know them. */
export const people = [auth, httpAuthServiceFactory, userInfo];
