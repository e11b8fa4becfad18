import { unrestrictedActions } from '@octopus-backstage/plugin-octopus-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { setupSandbox } from './__testUtils__/sandboxSetup';
import { createOctopusRefarchAction } from './createRefarch';
import { createOctopusDeleteRefarchAction } from './deleteRefarch';

jest.setTimeout(60_000);

describe('octopus:delete-refarch', () => {
  const { sandbox, octopus, look } = setupSandbox();
  const admin = octopus.client();

  const create = () =>
    createOctopusRefarchAction({
      permissions: unrestrictedActions,
      octopus,
      catalog: catalogServiceMock({ entities: [] }),
    }).handler(createMockActionContext<any, any>({ input: {} }));

  const remove = async (input: Record<string, unknown> = {}) => {
    const ctx = createMockActionContext<any, any>({ input: input as any });
    await createOctopusDeleteRefarchAction({
      octopus,
      permissions: unrestrictedActions,
    }).handler(ctx);
    return Object.fromEntries((ctx.output as jest.Mock).mock.calls) as Record<
      string,
      any
    >;
  };

  const names = async (collection: string) =>
    (await look.get<{ Name: string }[]>(`/api/Spaces-2/${collection}/all`)).map(
      ({ Name }) => Name,
    );

  it('leaves the space as it was before', async () => {
    const collections = [
      'environments',
      'lifecycles',
      'feeds',
      'accounts',
      'libraryvariablesets',
      'projectgroups',
      'projects',
    ];
    const before = await Promise.all(collections.map(names));
    await create();

    const { counts } = await remove();

    expect(Object.keys(counts)).toEqual(['delete']);
    expect(await Promise.all(collections.map(names))).toEqual(before);

    const again = await remove();
    expect(again.counts).not.toHaveProperty('delete');
    expect(await Promise.all(collections.map(names))).toEqual(before);
  });

  it('only plans when asked to', async () => {
    await create();
    sandbox.clearRequests();

    const { counts, summary } = await remove({ dryRun: true });

    expect(counts.delete).toBeGreaterThan(0);
    expect(summary).toContain('Dry run: nothing changed in');
    expect(
      sandbox.requests().routes.filter(({ method }) => method !== 'GET'),
    ).toEqual([]);
  });

  it('keeps what a person edited, and what that needs', async () => {
    await create();
    const [project] = (
      await admin.get<{ Id: string; Name: string; Description: string }[]>(
        '/api/Spaces-2/projects/all',
      )
    ).filter(({ Name }) => Name === 'EKS Octopub Audits');
    await admin.put(`/api/Spaces-2/projects/${project.Id}`, {
      ...project,
      Description: 'Ours now',
    });

    const { plan } = await remove();

    expect(await names('projects')).toEqual(['EKS Octopub Audits']);
    expect(plan).toContainEqual(
      expect.objectContaining({
        kind: 'project',
        name: 'EKS Octopub Audits',
        action: 'keep',
        reason: expect.stringMatching(/edited/),
      }),
    );
  });
});
