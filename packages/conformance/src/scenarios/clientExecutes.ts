import {
  DeploymentRepository,
  ReleaseRepository,
  RunbookRunRepository,
  ServerTaskWaiter,
  SpaceServerTaskRepository,
  TaskState,
} from '@octopusdeploy/api-client';
import { ScenarioContext } from '../model/types';
import { ClientContext } from './ClientContext';

const ProjectName = 'EKS Octopub Products';

/** A release from its creation to the end of its deployment, and a runbook. */
export async function clientExecutes(
  { checks }: ScenarioContext,
  { client, server, space }: ClientContext,
): Promise<void> {
  const spaceName = space.Name;
  const get = (path: string) => server.get<any>(`/api/${space.Id}/${path}`);

  const releases = new ReleaseRepository(client, spaceName);
  const created = await releases.create({
    spaceName,
    ProjectName,
    ReleaseVersion: '1.0.0',
    ChannelName: 'Mainline',
  });
  checks.contains('release', await get(`releases/${created.ReleaseId}`), {
    Version: '1.0.0',
  });
  const again = await releases
    .create({ spaceName, ProjectName, ReleaseVersion: '1.0.0' })
    .catch(error => error);
  checks.equal('status for a release that exists', again.StatusCode, 400);
  checks.prints(
    'reason of the refusal',
    String(again.message),
    "Release '1.0.0' already exists for this project",
  );
  const ignored = await releases.create({
    spaceName,
    ProjectName,
    ReleaseVersion: '1.0.0',
    IgnoreIfAlreadyExists: true,
  });
  checks.equal('the release that exists', ignored.ReleaseId, created.ReleaseId);
  const release = await releases.get(created.ReleaseId);
  const listed = await releases.listForProject(release.ProjectId);
  checks.equal(
    'releases of the project',
    listed.Items.map(({ Version }) => Version),
    ['1.0.0'],
  );

  const deployments = new DeploymentRepository(client, spaceName);
  const waiter = new ServerTaskWaiter(client, spaceName);
  const deployTo = async (environment: string, namespace?: string) => {
    const { DeploymentServerTasks } = await deployments.create({
      spaceName,
      ProjectName,
      ReleaseVersion: '1.0.0',
      EnvironmentNames: [environment],
      ...(namespace && { Variables: { 'Kubernetes.Namespace': namespace } }),
    });
    return DeploymentServerTasks[0];
  };
  const tooEarly = await deployTo('Test').catch(error => error);
  checks.equal(
    'status for an environment before its turn',
    tooEarly.StatusCode,
    400,
  );

  const first = await deployTo('Development');
  const seen: string[] = [];
  const finished = await waiter.waitForServerTaskToComplete(
    first.ServerTaskId,
    20,
    30_000,
    ({ State }) => seen.push(State),
  );
  checks.equal('state of the task', finished.State, TaskState.Success);
  checks.holds('the waiter told of the task', seen.length > 0);

  const unanswered = await deployTo('Feature Branch').catch(error => error);
  checks.prints(
    'prompt without an answer',
    String(unanswered.message),
    'Kubernetes.Namespace',
  );
  const second = await deployTo('Feature Branch', 'my-branch');
  const both = [first.ServerTaskId, second.ServerTaskId];
  const done = await waiter.waitForServerTasksToComplete(both, 20, 30_000);
  checks.equal(
    'tasks that were waited for',
    done.map(({ Id, State }) => [Id, State]).sort(),
    both.map(id => [id, TaskState.Success]).sort(),
  );
  const { DeploymentId } = first;
  checks.contains('deployment', await deployments.get(DeploymentId), {
    ReleaseId: created.ReleaseId,
    ProjectId: release.ProjectId,
  });
  const deployed = await deployments.list({ projects: [release.ProjectId] });
  checks.equal('deployments of the project', deployed.TotalResults, 2);

  const tasks = new SpaceServerTaskRepository(client, spaceName);
  const details = await tasks.getDetails(first.ServerTaskId);
  checks.equal('task of the details', details.Task.Id, first.ServerTaskId);
  checks.holds('the details have a log', details.ActivityLogs.length > 0);
  checks.prints(
    'raw log',
    await tasks.getRaw(first.ServerTaskId),
    /Deploy EKS Octopub Products release 1\.0\.0/,
  );

  const runs = new RunbookRunRepository(client, spaceName);
  const { RunbookRunServerTasks } = await runs.create({
    spaceName,
    ProjectName,
    RunbookName: '🛠️ Get Deployment',
    EnvironmentNames: ['Development'],
  });
  const [{ RunbookRunId, ServerTaskId }] = RunbookRunServerTasks;
  const task = await waiter.waitForServerTaskToComplete(
    ServerTaskId,
    50,
    30_000,
  );
  checks.equal('state of the run', task.State, TaskState.Success);
  checks.contains('run', await runs.get(RunbookRunId), {
    TaskId: ServerTaskId,
  });
}
