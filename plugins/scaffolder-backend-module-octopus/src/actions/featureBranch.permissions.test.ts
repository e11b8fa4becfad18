import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createActionPermissions } from '@octopus-backstage/plugin-octopus-node';
import { addEphemeral } from '../featureBranch/__testUtils__/addEphemeral';
import { octopubPortal } from '../featureBranch/__testUtils__/octopubPortal';

jest.setTimeout(60_000);

const entityRef = 'component:default/octopub-products';
const pricing = { entityRef, branch: 'pricing' };
const { ALLOW, DENY, CONDITIONAL } = AuthorizeResult;

describe('the permission to deploy a feature branch', () => {
  const portal = octopubPortal();
  const { deploy, remove, get, sandbox } = portal;
  const service = mockServices.permissions.mock();
  const permissions = createActionPermissions(service);
  const asked = () =>
    service.authorize.mock.calls.flatMap(([questions]) =>
      questions.map(
        ({ permission, resourceRef }: any) =>
          `${permission.name} ${resourceRef}`,
      ),
    );
  const decide = (anywhere: AuthorizeResult, there: AuthorizeResult = DENY) => {
    service.authorizeConditional.mockResolvedValue([
      { result: anywhere } as never,
    ]);
    service.authorize.mockImplementation(async questions =>
      questions.map(() => ({ result: there as never })),
    );
  };
  const writes = () =>
    sandbox.requests().routes.filter(({ method }) => method !== 'GET');

  beforeEach(() => {
    jest.resetAllMocks();
    sandbox.clearRequests();
  });

  it('is asked before Octopus is, where it can be denied that early', async () => {
    decide(DENY);
    await expect(deploy(pricing, { permissions })).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: `You need the permission 'octopus.deployment.create' for '${entityRef}', and have it in no environment`,
    });
    await expect(
      remove({ entityRef, namespace: 'newbasket' }, { permissions }),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining(
        "'octopus.runbook.run' for the feature branch 'newbasket'",
      ),
    });
    expect(sandbox.requests().total).toBe(0);
  });

  it('is asked for the person who started the task', async () => {
    decide(CONDITIONAL, ALLOW);
    await deploy(pricing, { permissions });
    expect(service.authorize).toHaveBeenCalledWith(expect.anything(), {
      credentials: mockCredentials.user(),
    });
  });

  it('is that of the entity in the environment, by its name', async () => {
    decide(CONDITIONAL);
    const [{ Id }] = (await get('/environments/all')).filter(
      ({ Name }: any) => Name === 'Feature Branch',
    );
    sandbox.clearRequests();
    await expect(
      deploy({ ...pricing, environment: Id }, { permissions }),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(
        /'octopus\.deployment\.create' for 'EKS Octopub Products' in Feature Branch/,
      ),
    });
    expect(asked()).toEqual([
      `octopus.deployment.create ${entityRef}?environment=Feature%20Branch`,
    ]);
    expect(writes()).toEqual([]);
  });

  it('is needed in what a copy has to pass before, too', async () => {
    decide(CONDITIONAL);
    service.authorize.mockImplementation(async questions =>
      questions.map(({ resourceRef }: any) => ({
        result: resourceRef.endsWith('Feature%20Branch')
          ? ALLOW
          : (DENY as never),
      })),
    );
    await expect(deploy(pricing, { permissions })).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining(
        'in Development, which a copy has to pass before Feature Branch',
      ),
    });
    expect(writes()).toEqual([]);
  });

  it('is needed on the entity of the project, not on another one', async () => {
    decide(CONDITIONAL);
    await expect(
      deploy({ ...pricing, project: 'eks-octopub-frontend' }, { permissions }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(asked()).toEqual([
      'octopus.deployment.create component:default/octopub-frontend?environment=Feature%20Branch',
    ]);
  });

  it('is needed without conditions for a project of no entity', async () => {
    const catalog = catalogServiceMock({ entities: [] });
    const input = { project: 'eks-octopub-products', branch: 'pricing' };
    decide(CONDITIONAL, ALLOW);
    await expect(deploy(input, { permissions, catalog })).rejects.toMatchObject(
      {
        name: 'NotAllowedError',
        message: expect.stringContaining('name its entity'),
      },
    );
    expect(writes()).toEqual([]);

    decide(ALLOW);
    await deploy(input, { permissions, catalog });
    expect(writes()).not.toEqual([]);
  });

  it('is that of the parent environment, where the branch gets its own', async () => {
    await addEphemeral(portal);
    sandbox.clearRequests();
    decide(CONDITIONAL);
    await expect(
      deploy({ ...pricing, mode: 'ephemeral' }, { permissions }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(asked()).toEqual([
      `octopus.deployment.create ${entityRef}?environment=Pull%20Requests`,
    ]);
    expect(writes()).toEqual([]);

    await deploy({ ...pricing, mode: 'ephemeral' });
    sandbox.clearRequests();
    service.authorize.mockClear();
    await expect(
      remove(
        { entityRef, namespace: 'pricing', mode: 'ephemeral' },
        { permissions },
      ),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(asked()).toEqual([
      `octopus.runbook.run ${entityRef}?environment=Pull%20Requests`,
    ]);
    expect(writes()).toEqual([]);
  });

  it('is that of the service, before anything is deployed to its environment', async () => {
    await addEphemeral(portal);
    const project = (await get('/projects/all')).find(
      ({ Name }: any) => Name === 'EKS Octopub Products',
    );
    await portal.post(`/projects/${project.Id}/environments/ephemeral`, {
      EnvironmentName: 'pricing',
      ProjectId: project.Id,
      SpaceId: 'Spaces-1',
    });
    sandbox.clearRequests();
    decide(CONDITIONAL, ALLOW);
    const input = { namespace: 'pricing', mode: 'ephemeral' };
    await expect(
      remove(
        { ...input, entityRef: 'component:default/octopub-frontend' },
        { permissions },
      ),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(writes()).toEqual([]);
    await remove({ ...input, entityRef }, { permissions });
    expect(asked()).toEqual([
      `octopus.runbook.run ${entityRef}?environment=Pull%20Requests`,
    ]);
    expect(writes()).not.toEqual([]);
  });

  it('is needed to remove the branch of a service on that service', async () => {
    await deploy(pricing);
    sandbox.clearRequests();
    decide(CONDITIONAL);
    await expect(
      remove(
        {
          entityRef: 'component:default/octopub-frontend',
          namespace: 'feature-pricing',
        },
        { permissions },
      ),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(asked()).toEqual([
      `octopus.runbook.run ${entityRef}?environment=Feature%20Branch`,
    ]);
    expect(writes()).toEqual([]);
  });

  it('is not needed to see that a branch is gone', async () => {
    await deploy(pricing);
    await remove({ entityRef, namespace: 'feature-pricing' });
    decide(CONDITIONAL);
    const { summary } = await remove(
      { entityRef, namespace: 'feature-pricing' },
      { permissions },
    );
    expect(summary).toContain('had been removed before');
  });
});
