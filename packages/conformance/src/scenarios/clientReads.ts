import {
  DeploymentProcessRepository,
  EnvironmentRepository,
  LifecycleRepository,
  ProjectGroupRepository,
  ProjectRepository,
  RunbookRepository,
  SpaceRepository,
} from '@octopusdeploy/api-client';
import { eksReferenceArchitecture } from '@octopus-backstage/plugin-octopus-blueprint';
import { ScenarioContext } from '../model/types';
import { ClientContext } from './ClientContext';

const all = { skip: 0, take: 1000 };
const builtIn = {
  lifecycles: ['Default Lifecycle'],
  groups: ['Default Project Group'],
};

/** Every repository that has something of ours to read. */
export async function clientReads(
  { checks }: ScenarioContext,
  { client, space }: ClientContext,
): Promise<void> {
  const blueprint = eksReferenceArchitecture({});
  const same = (
    what: string,
    found: { Items: { Name: string }[] },
    expected: { name: string }[],
    others: string[] = [],
  ) =>
    checks.equal(
      what,
      found.Items.map(({ Name }) => Name).sort(),
      [...expected.map(({ name }) => name), ...others].sort(),
    );

  const spaces = await new SpaceRepository(client).list({
    ...all,
    partialName: 'plat',
  });
  checks.equal(
    'spaces',
    spaces.Items.map(({ Id }) => Id),
    [space.Id],
  );

  const environments = new EnvironmentRepository(client, space.Name);
  same('environments', await environments.list(all), blueprint.environments);
  const sync = await environments.getEnvironmentByName('Sync');
  checks.equal('environment by name', sync?.Name, 'Sync');
  checks.equal(
    'environment that is not there',
    await environments.getEnvironmentByName('Sy'),
    null,
  );
  const firstTwo = await environments.list({ skip: 0, take: 2 });
  checks.equal('a page', firstTwo.Items.length, 2);
  checks.equal('all of them', firstTwo.TotalResults, 6);

  same(
    'lifecycles',
    await new LifecycleRepository(client, space.Name).list(all),
    blueprint.lifecycles,
    builtIn.lifecycles,
  );
  same(
    'project groups',
    await new ProjectGroupRepository(client, space.Name).list(all),
    blueprint.projectGroups,
    builtIn.groups,
  );

  const projects = await new ProjectRepository(client, space.Name).list(all);
  same('projects', projects, blueprint.projects);
  const processes = new DeploymentProcessRepository(client, space.Name);
  for (const spec of blueprint.projects) {
    const project = projects.Items.find(({ Name }) => Name === spec.name)!;
    const process = await processes.get(project);
    checks.equal(
      `steps of ${spec.name}`,
      process.Steps.map(({ Name }) => Name),
      spec.deploymentProcess.map(({ name }) => name),
    );
    same(
      `runbooks of ${spec.name}`,
      await new RunbookRepository(client, space.Name, project).list(all),
      spec.runbooks,
    );
  }
}
