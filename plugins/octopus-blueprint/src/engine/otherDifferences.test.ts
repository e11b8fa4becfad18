import { eksReferenceArchitecture } from '../blueprint';
import { applyBlueprint } from './applyBlueprint';
import { engineTestBed } from './__testUtils__/engineTestBed';

jest.setTimeout(60_000);

/** What Octopus holds afterwards, which the inventory of the original cannot show. */
describe('the EKS reference architecture, as Octopus holds it', () => {
  const bed = engineTestBed();
  const { all } = bed;
  const blueprint = eksReferenceArchitecture();
  const get = (path: string) => bed.client.get<any>(bed.path(path));
  beforeEach(async () => {
    await applyBlueprint(blueprint, bed.engine);
  });

  it('has Mainline under the slug of the default channel', async () => {
    const mainline = (await all('channels/all')).filter(
      ({ Name }) => Name === 'Mainline',
    );
    expect(mainline).toHaveLength(blueprint.projects.length);
    expect(mainline.map(({ Slug }) => Slug)).toEqual(
      blueprint.projects.map(() => 'default'),
    );
  });

  it('names the package of a release to deploy once, and not as properties, too', async () => {
    const processes = await Promise.all(
      (
        await all('projects/all')
      ).map(({ DeploymentProcessId }) =>
        get(`deploymentprocesses/${DeploymentProcessId}`),
      ),
    );
    const actions = processes
      .flatMap(({ Steps }) => Steps)
      .flatMap(({ Actions }: any) => Actions)
      .filter(({ ActionType }: any) => ActionType === 'Octopus.DeployRelease');
    expect(actions).toHaveLength(3);
    for (const { Packages, Properties } of actions) {
      expect(Packages).toHaveLength(1);
      expect(
        Object.keys(Properties).filter(name =>
          name.startsWith('Octopus.Action.Package.'),
        ),
      ).toEqual([]);
    }
  });

  it('has no versioning strategy where nothing is released', async () => {
    const projects = await all('projects/all');
    const infrastructure = projects.find(
      ({ Name }) => Name === '_ AWS EKS Infrastructure',
    );
    expect(infrastructure?.VersioningStrategy ?? null).toBeNull();
  });

  it('has its variables in the order of the blueprint', async () => {
    for (const project of await all('projects/all')) {
      const { Variables } = await get(`variables/${project.VariableSetId}`);
      const wanted = blueprint.projects.find(
        ({ name }) => name === project.Name,
      )!;
      expect(Variables.map(({ Name }: any) => Name)).toEqual(
        wanted.variables.map(({ name }) => name),
      );
    }
  });
});
