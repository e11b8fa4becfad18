import { mockServices } from '@backstage/backend-test-utils';
import {
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogLocationDeletePermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  type Permission,
} from '@backstage/plugin-permission-common';
import {
  actionExecutePermission,
  taskReadPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import {
  octopusDeploymentCreatePermission,
  octopusPermissions,
  octopusProjectReadPermission,
  octopusReleaseCreatePermission,
  octopusRepositoryCreatePermission,
  octopusSpaceReadPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { platformActions } from './decideScaffolder';
import { platformPermissions } from './platformPermissions';
import { PortalPolicy } from './PortalPolicy';
import { readPolicySettings } from './PolicySettings';

const settings = readPolicySettings(
  mockServices.rootConfig({
    data: {
      portal: {
        policy: {
          platformTeam: 'platform',
          ownersMayDeployTo: ['Development', 'Feature Branch'],
        },
      },
    },
  }),
)!;

const anna = 'user:default/anna';

function decide(permission: Permission, ...groups: string[]) {
  const ownershipEntityRefs = [anna, ...groups];
  return new PortalPolicy(settings).handle({ permission }, {
    info: { userEntityRef: anna, ownershipEntityRefs },
  } as any);
}

describe('the policy of the portal', () => {
  it.each(octopusPermissions)('lets the platform team: $name', async one => {
    expect(await decide(one, 'group:default/platform')).toEqual({
      result: AuthorizeResult.ALLOW,
    });
  });

  it('lets nobody else change anything unconditionally, but make services', async () => {
    const changes = octopusPermissions.filter(
      permission =>
        permission.attributes.action !== 'read' &&
        permission !== octopusRepositoryCreatePermission,
    );
    expect(changes).not.toHaveLength(0);
    for (const permission of changes) {
      expect(await decide(permission, 'group:default/shop')).not.toEqual({
        result: AuthorizeResult.ALLOW,
      });
    }
  });

  it.each(platformPermissions)('lets nobody else: $name', async permission => {
    expect(await decide(permission, 'group:default/shop')).toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it('lets everybody make a service', async () => {
    expect(await decide(octopusRepositoryCreatePermission)).toEqual({
      result: AuthorizeResult.ALLOW,
    });
  });

  it.each([octopusProjectReadPermission, octopusSpaceReadPermission])(
    'lets everybody look, and choose in forms: $name',
    async permission => {
      expect(await decide(permission)).toEqual({
        result: AuthorizeResult.ALLOW,
      });
    },
  );

  it('lets owners deploy where the settings say', async () => {
    expect(
      await decide(octopusDeploymentCreatePermission, 'group:default/shop'),
    ).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: {
        allOf: [
          { params: { environments: ['Development', 'Feature Branch'] } },
          { params: { claims: [anna, 'group:default/shop'] } },
        ],
      },
    });
  });

  it('lets owners make releases', async () => {
    expect(await decide(octopusReleaseCreatePermission)).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: { rule: 'IS_ENTITY_OWNER', params: { claims: [anna] } },
    });
  });

  it('keeps spaces and clusters for the platform team', async () => {
    expect(await decide(actionExecutePermission)).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: {
        not: {
          anyOf: platformActions.map(actionId => ({
            rule: 'HAS_ACTION_ID',
            params: { actionId },
          })),
        },
      },
    });
  });

  it('shows people the log of their own runs', async () => {
    expect(await decide(taskReadPermission)).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: { rule: 'IS_TASK_OWNER', params: { createdBy: [anna] } },
    });
  });

  it('hides the templates of what the platform team alone may do', async () => {
    expect(await decide(catalogEntityReadPermission)).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: {
        not: {
          anyOf: platformPermissions.map(({ name }) => ({
            rule: 'HAS_ANNOTATION',
            params: { annotation: 'octopus.com/permission', value: name },
          })),
        },
      },
    });
  });

  it('lets people take out of the catalog what they own', async () => {
    expect(await decide(catalogEntityDeletePermission)).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: { rule: 'IS_ENTITY_OWNER', params: { claims: [anna] } },
    });
    expect(await decide(catalogLocationDeletePermission)).toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it('leaves other permissions alone', async () => {
    const permission = {
      type: 'basic',
      name: 'search.everything',
      attributes: {},
    } as Permission;
    expect(await decide(permission)).toEqual({ result: AuthorizeResult.ALLOW });
  });
});

describe('the settings of the policy', () => {
  it('are not there by themselves', () => {
    expect(readPolicySettings(mockServices.rootConfig())).toBe(undefined);
  });

  it('need a team', () => {
    const config = mockServices.rootConfig({
      data: { portal: { policy: {} } },
    });
    expect(() => readPolicySettings(config)).toThrow(
      /portal\.policy\.platformTeam/,
    );
  });
});
