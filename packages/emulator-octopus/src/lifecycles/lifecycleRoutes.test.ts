import { environment, project } from '../__testUtils__/objects';
import { testSandbox } from '../__testUtils__/testSandbox';

describe('lifecycleRoutes', () => {
  const api = testSandbox();
  const phase = (name: string, ids: string[], rest: object = {}) => ({
    Name: name,
    OptionalDeploymentTargets: ids,
    ...rest,
  });
  let test: string;
  let production: string;

  beforeEach(async () => {
    test = (await environment(api, 'Test')).Id;
    production = (await environment(api, 'Production')).Id;
  });

  it('fills in what a body leaves out', async () => {
    const created = await api.post('/lifecycles', {
      Name: 'Application',
      Phases: [
        phase('Test', [test]),
        phase('Production', [production], {
          ReleaseRetentionPolicy: {
            Unit: 'Items',
            QuantityToKeep: 5,
            ShouldKeepForever: false,
          },
        }),
      ],
      ReleaseRetentionPolicy: {
        Unit: 'Days',
        QuantityToKeep: 30,
        ShouldKeepForever: false,
      },
    });
    expect(created).toMatchObject({
      Slug: 'application',
      Phases: [
        {
          Id: expect.any(String),
          AutomaticDeploymentTargets: [],
          MinimumEnvironmentsBeforePromotion: 0,
          IsOptionalPhase: false,
          ReleaseRetentionPolicy: null,
        },
        { ReleaseRetentionPolicy: { Unit: 'Items', Strategy: 'Count' } },
      ],
      ReleaseRetentionPolicy: { QuantityToKeep: 30, Strategy: 'Count' },
      TentacleRetentionPolicy: { ShouldKeepForever: true, Strategy: 'Forever' },
    });
    expect(await api.put(`/lifecycles/${created.Id}`, created)).toEqual(
      created,
    );
  });

  it.each([
    [
      'an environment in two phases',
      () => [phase('A', [test]), phase('B', [test])],
    ],
    ['two phases for all environments', () => [phase('A', []), phase('B', [])]],
    [
      'nothing but optional phases',
      () => [phase('A', [test], { IsOptionalPhase: true })],
    ],
    ['an unknown environment', () => [phase('A', ['Environments-9'])]],
    ['a phase without a name', () => [phase('', [test])]],
  ])('refuses %s', async (_, phases) => {
    const { status, body } = await api.send('POST', '/lifecycles', {
      Name: 'Application',
      Phases: phases(),
    });
    expect(status).toBe(400);
    expect(body.Errors).toHaveLength(1);
  });

  it('names the projects that use it', async () => {
    const { LifecycleId } = await project(api);
    expect(await api.get(`/lifecycles/${LifecycleId}/projects`)).toMatchObject([
      { Name: 'Shop' },
    ]);
    expect((await api.get('/lifecycles?name=default')).Items).toEqual([]);
    expect(
      (await api.get('/lifecycles?partialName=default')).TotalResults,
    ).toBe(1);
  });
});
