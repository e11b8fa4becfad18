import { Checks } from '../checks/Checks';
import { OctopusServer } from '../server/startServer';

/** What the server must not let pass, and words that its refusal has. */
const refusals: Record<string, RegExp> = {
  'name that is taken': /already/,
  'project that is not there': /The resource you requested was not found/,
  'environment in use':
    /The Environment has dependent resources and cannot be deleted/,
  'version that is none': /does not appear to be a valid version number/,
  'version that exists': /Release '1\.0\.0' already exists for this project/,
  'environment before its turn': /Production/,
  'runbook that is not published': /Runbook has no published snapshot/,
};

/** Did the program get what the server holds? */
export async function checkGoFacts(
  checks: Checks,
  facts: Record<string, any>,
  server: OctopusServer,
  spaceId: string,
): Promise<void> {
  const get = (path: string) => server.get<any>(`/api/${spaceId}/${path}`);

  checks.equal('spaces', facts.spaces, ['Octopub', 'Platform']);
  const environment = await get(`environments/${facts.development.Id}`);
  checks.contains('environment', environment, {
    Name: 'Development',
    Slug: facts.development.Slug,
    Description: 'For every commit',
  });
  const project = await get(`projects/${facts.project.Id}`);
  checks.contains('project', project, {
    Name: 'Service',
    Slug: 'service',
    LifecycleId: facts.project.LifecycleId,
    VariableSetId: facts.project.VariableSetId,
    DeploymentProcessId: facts.project.DeploymentProcessId,
  });

  const set = await get(`variables/${project.VariableSetId}`);
  const [greeting, password] = set.Variables;
  checks.contains('variable', greeting, {
    Name: 'Greeting',
    Value: 'good day',
    Scope: { Environment: [environment.Id] },
  });
  checks.contains('sensitive variable', password, {
    Name: 'Password',
    Type: 'Sensitive',
    Value: null,
  });
  checks.equal(
    'variables that the program read',
    facts.variables.Variables.map(({ Id, Value }: any) => [Id, Value]),
    [
      [greeting.Id, 'good day'],
      [password.Id, ''],
    ],
  );
  checks.equal('changes of the variables', facts.variables.Version, 3);

  const process = await get(
    `deploymentprocesses/${project.DeploymentProcessId}`,
  );
  checks.equal('version of the process', process.Version, 1);
  checks.equal(
    'step',
    [process.Steps[0].Id, process.Steps[0].Actions[0].Name],
    [facts.process.Steps[0].Id, 'Say hello'],
  );
  const { Items: channels } = await get(`projects/${project.Id}/channels`);
  checks.equal(
    'channels',
    channels.map(({ Name, IsDefault }: any) => [Name, IsDefault]),
    [
      ['Default', true],
      ['Hotfix', false],
    ],
  );
  checks.equal('id of the channel', facts.channel.Id, channels[1].Id);

  Object.entries(refusals).forEach(([name, words]) =>
    checks.prints(`refusal: ${name}`, facts.refused[name] ?? '', words),
  );
  await checkExecutions(checks, facts, get);
}

async function checkExecutions(
  checks: Checks,
  facts: Record<string, any>,
  get: (path: string) => Promise<any>,
): Promise<void> {
  checks.equal(
    'version that the template proposes',
    facts.template.NextVersionIncrement,
    '0.0.1',
  );
  const release = await get(`releases/${facts.created.ReleaseId}`);
  checks.contains('release', release, {
    Version: '1.0.0',
    ReleaseNotes: 'The first one',
    ProjectId: facts.project.Id,
    ProjectDeploymentProcessSnapshotId:
      facts.release.ProjectDeploymentProcessSnapshotId,
  });
  checks.equal(
    'steps of the preview',
    facts.preview.StepsToExecute.map(({ ActionName }: any) => ActionName),
    ['Say hello'],
  );
  const [{ DeploymentId, ServerTaskId }] = facts.deployed.DeploymentServerTasks;
  checks.contains('deployment', await get(`deployments/${DeploymentId}`), {
    TaskId: ServerTaskId,
    ReleaseId: release.Id,
    EnvironmentId: facts.development.Id,
  });
  checks.contains('task of the deployment', facts.deploymentTask, {
    Id: ServerTaskId,
    Name: 'Deploy',
    Description: 'Deploy Service release 1.0.0 to Development',
    State: 'Success',
    FinishedSuccessfully: true,
  });

  const runbook = await get(`runbooks/${facts.runbook.Id}`);
  checks.contains('runbook', runbook, {
    Name: '👋 Say hello',
    PublishedRunbookSnapshotId: facts.snapshot.Id,
  });
  checks.equal(
    'name of the snapshot',
    facts.snapshot.Name,
    facts.snapshotTemplate.NextNameIncrement,
  );
  checks.equal(
    'environments of the runbook',
    facts.environments.map(({ Name }: any) => Name),
    ['Development', 'Production'],
  );
  const [run] = facts.run.RunbookRunServerTasks;
  checks.contains('run', await get(`runbookRuns/${run.RunbookRunId}`), {
    TaskId: run.ServerTaskId,
    RunbookSnapshotId: facts.snapshot.Id,
  });
  checks.contains('task of the run', facts.runTask, {
    Id: run.ServerTaskId,
    Name: 'RunbookRun',
    State: 'Success',
  });
}
