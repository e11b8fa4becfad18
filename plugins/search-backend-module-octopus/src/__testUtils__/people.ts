import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

const CATALOG = 'catalog.entity.read';
const OCTOPUS = 'octopus.project.read';

/** Whoever may read everything. */
export const ada = 'user:default/ada';
/** Does not see `secret` in the catalog. */
export const olga = 'user:default/olga';
/** Sees everything in the catalog, and may read nothing in Octopus. */
export const sam = 'user:default/sam';
/** Sees everything in the catalog, and may read in Octopus what is not `secret`. */
export const pat = 'user:default/pat';

const hidden: Record<string, Record<string, 'all' | 'secret'>> = {
  [olga]: { [CATALOG]: 'secret' },
  [sam]: { [OCTOPUS]: 'all' },
  [pat]: { [OCTOPUS]: 'secret' },
};

const hiddenFrom = ({ credentials }: any, name: string) =>
  hidden[credentials.principal.userEntityRef]?.[name];

/** Decides as the permission backend would for these people. */
export const permissions = mockServices.permissions.mock({
  authorize: async (requests: any[], options: any) =>
    requests.map(({ permission, resourceRef }) => {
      const what = hiddenFrom(options, permission.name);
      return {
        result:
          what === 'all' || (what && resourceRef.endsWith('/secret'))
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      };
    }),
  authorizeConditional: async (requests: any[], options: any) =>
    requests.map(({ permission }) => {
      const results: any = {
        all: AuthorizeResult.DENY,
        secret: AuthorizeResult.CONDITIONAL,
      };
      const what = hiddenFrom(options, permission.name);
      return { result: what ? results[what] : AuthorizeResult.ALLOW } as any;
    }),
});
