import { OctopusCli } from '../clients/OctopusCli';
import { createReferenceArchitecture } from '../server/createReferenceArchitecture';
import { emptySpace } from '../server/emptySpace';
import { ScenarioContext } from '../model/types';

const PROJECT = 'EKS Octopub Frontend';
const OTHER = 'EKS Octopub Products';
const ephemeral = 'ephemeral-environment';

/** Ephemeral environments from their creation over a deployment to their end. */
export async function cliEphemeral(context: ScenarioContext): Promise<void> {
  const { checks } = context;
  const server = await context.startServer();
  const space = await emptySpace(server);
  await createReferenceArchitecture(server, space);
  const inSpace = `/api/${space.Id}`;
  const get = (path: string) => server.get<any>(`${inSpace}/${path}`);
  const cli = new OctopusCli(context.programs[0], context.folder, {
    OCTOPUS_URL: server.url,
    OCTOPUS_API_KEY: server.apiKey,
    OCTOPUS_SPACE: space.Name,
  });
  const projects: { Id: string; Name: string }[] = await get('projects/all');
  const idOf = (name: string) => projects.find(({ Name }) => Name === name)!.Id;
  const parent = await server.post(`${inSpace}/parentEnvironments`, {
    Name: 'Pull Requests',
    SpaceId: space.Id,
  });
  for (const name of [PROJECT, OTHER]) {
    await server.post(`${inSpace}/projects/${idOf(name)}/channels`, {
      Name: 'Pull Requests',
      ProjectId: idOf(name),
      Type: 'EphemeralEnvironment',
      ParentEnvironmentId: parent.Id,
    });
  }
  const stored = async () =>
    (await get('environments/v2?type=Ephemeral&skip=0&take=100')).Items.map(
      ({ Id, Name }: any) => [Id, Name],
    );
  const create = (name: string, project: string) =>
    cli.text(ephemeral, 'create', '--name', name, '--project', project);

  const created = await create('pr-1', PROJECT);
  checks.prints(
    'create',
    created,
    /Successfully created ephemeral environment 'pr-1' with id 'Environments-\d+'\./,
  );
  const id = /Environments-\d+/.exec(created)?.[0];
  checks.equal('ephemeral environments', await stored(), [[id, 'pr-1']]);
  checks.prints(
    'the same for another project',
    await create('pr-1', OTHER),
    `'${id}'`,
  );
  checks.equal('ephemeral environments after it', await stored(), [
    [id, 'pr-1'],
  ]);
  checks.prints(
    'project that is not there',
    await cli.refusal(
      ephemeral,
      'create',
      '--name',
      'x',
      '--project',
      'Nothing',
    ),
    "failed to find project 'Nothing'",
  );

  const release = ['--project', PROJECT, '--version', '1.0.0-pr-1'];
  checks.prints(
    'release in the channel of ephemeral environments',
    await cli.text(
      'release',
      'create',
      ...release,
      '--channel',
      'Pull Requests',
    ),
    'Successfully created release version 1.0.0-pr-1 using channel Pull Requests',
  );
  const [deployed] = await cli.json<
    { DeploymentId: string; ServerTaskId: string }[]
  >('release', 'deploy', ...release, '--environment', 'pr-1');
  checks.contains(
    'deployment',
    await get(`deployments/${deployed.DeploymentId}`),
    {
      EnvironmentId: id,
      TaskId: deployed.ServerTaskId,
    },
  );
  checks.equal(
    'task wait',
    await cli.end(deployed.ServerTaskId),
    `Deploy ${PROJECT} release 1.0.0-pr-1 to pr-1: Success`,
  );
  checks.prints(
    'deployment to what is no ephemeral environment',
    await cli.refusal('release', 'deploy', ...release, '-e', 'Development'),
    'Development',
  );

  const name = ['--name', 'pr-1'];
  checks.prints(
    'deprovision for one project',
    await cli.text(
      ephemeral,
      'deprovision-project',
      ...name,
      '--project',
      OTHER,
    ),
    'Environment deprovisioned without running a runbook.',
  );
  checks.equal('ephemeral environments after one project', await stored(), [
    [id, 'pr-1'],
  ]);
  const runbook = (await get('runbooks/all')).find(
    (item: any) =>
      item.ProjectId === idOf(PROJECT) && item.Name === '🛠️ Get Deployment',
  );
  await server.put(`${inSpace}/runbooks/${runbook.Id}`, {
    ...runbook,
    EnvironmentScope: 'All',
    Environments: [],
  });
  const project = await get(`projects/${idOf(PROJECT)}`);
  await server.put(`${inSpace}/projects/${project.Id}`, {
    ...project,
    DeprovisioningRunbookId: runbook.Id,
  });
  const runs = await cli.json<{ RunbookRunId: string; TaskId: string }[]>(
    ...[ephemeral, 'deprovision-environment', ...name],
  );
  checks.equal('runs that deprovision it', runs.length, 1);
  checks.contains('run', await get(`runbookRuns/${runs[0]?.RunbookRunId}`), {
    RunbookId: runbook.Id,
    EnvironmentId: id,
    TaskId: runs[0]?.TaskId,
  });
  checks.prints(
    'end of the run',
    await cli.end(runs[0]?.TaskId),
    /^Run 🛠️ Get Deployment .* on pr-1: Success$/,
  );
  checks.equal('ephemeral environments at the end', await stored(), []);
  checks.prints(
    'deprovision what is gone',
    await cli.refusal(ephemeral, 'deprovision-environment', ...name),
    "no ephemeral environment found with the name 'pr-1'",
  );
}
