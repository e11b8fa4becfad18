import {
  octopusDeploymentCreatePermission,
  octopusRunbookRunPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { createRelease } from '../__testUtils__/history';
import { setUpShop } from '../__testUtils__/setUpShop';
import { component } from '../__testUtils__/startPlugin';
import {
  createOctopusEnvironmentConditionalDecision,
  octopusEnvironmentConditions,
} from '../permissions/conditions';

const annotations = { 'octopus.com/project-slug': 'Spaces-1/shop' };
const portal = setUpShop({
  entities: [
    component('mine', annotations, {
      relations: [{ type: 'ownedBy', targetRef: 'group:default/guests' }],
    }),
  ],
});
const { octopus } = portal;
const { isInEnvironment, isEntityOwner } = octopusEnvironmentConditions;

/** Decides like a policy: Development for all, the rest for the owners. */
const decideOn = (
  permission:
    | typeof octopusDeploymentCreatePermission
    | typeof octopusRunbookRunPermission,
) =>
  portal.plugin.decideOn(
    permission.name,
    createOctopusEnvironmentConditionalDecision(permission, {
      anyOf: [
        isInEnvironment({ environments: ['development'] }),
        isEntityOwner({ claims: ['group:default/guests'] }),
      ],
    }),
  );

describe('a policy that depends on the environment', () => {
  let releaseId: string;
  beforeEach(async () => {
    releaseId = await createRelease(octopus, 'Shop', '1.0.0', {
      ChannelName: 'Mainline',
    });
    decideOn(octopusDeploymentCreatePermission);
    decideOn(octopusRunbookRunPermission);
  });
  const deploy = (environment: string, entity = 'shop') =>
    portal.plugin.post(`default/component/${entity}/deployments`, {
      releaseId,
      environmentId: portal.shop.environments[environment],
    });
  const written = () =>
    octopus.sandbox.requests().routes.filter(({ method }) => method !== 'GET');

  it('lets people deploy where it says, and nowhere else', async () => {
    octopus.clear();
    const refused = await deploy('Test');
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain(
      "'component:default/shop?environment=Test'",
    );
    expect(written()).toEqual([]);
    expect(portal.plugin.audit.fail).toHaveBeenCalledWith(
      expect.objectContaining({
        meta: expect.objectContaining({ environment: 'Test' }),
      }),
    );
    expect((await deploy('Development')).status).toBe(201);
  });

  it('can ask who owns the entity', async () => {
    await deploy('Development');
    octopus.pass(600);
    expect((await deploy('Test', 'mine')).status).toBe(201);
  });

  it('holds for runbooks, too', async () => {
    const run = (environment: string) =>
      portal.post('runbook-runs', {
        runbookId: portal.shop.runbookId,
        environmentId: portal.shop.environments[environment],
      });
    expect((await run('Test')).status).toBe(403);
    expect((await run('Development')).status).toBe(201);
  });

  it('is told to the page', async () => {
    const { body } = await portal.get('project');
    const exceptIn = ['Feature Branch', 'Test'].map(
      name => portal.shop.environments[name],
    );
    expect(body.abilities).toEqual({
      createRelease: { allowed: true },
      cancelTask: { allowed: true },
      deploy: { allowed: true, exceptIn },
      runRunbook: { allowed: true, exceptIn },
      submitInterruption: { allowed: true },
    });
    const mine = await portal.plugin.get('default/component/mine/project');
    expect(mine.body.abilities.deploy).toEqual({ allowed: true });
  });
});
