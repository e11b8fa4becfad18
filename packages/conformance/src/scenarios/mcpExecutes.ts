import { setTimeout as delay } from 'node:timers/promises';
import { OctopusMcp } from '../clients/OctopusMcp';
import { ScenarioContext } from '../model/types';
import { McpContext } from './McpContext';

const projectName = 'EKS Octopub Frontend';

/** What an assistant is asked for most: a release, its deployment, a runbook, and why something went as it did. */
export async function mcpExecutes(
  { checks }: ScenarioContext,
  { server, space, start, get }: McpContext,
): Promise<void> {
  const spaceName = space.Name;
  const assistant = await start({ flags: ['--allow-deletes'] });

  const created = await assistant.json('create_release', {
    spaceName,
    projectName,
    releaseVersion: '1.0.0',
    channelName: 'Mainline',
    releaseNotes: 'The first one.',
  });
  const { Links, ...release } = await get(`releases/${created.releaseId}`);
  checks.contains('release', release, {
    Version: '1.0.0',
    ReleaseNotes: 'The first one.',
  });
  checks.equal(
    'packages of the release',
    created.selectedPackages,
    release.SelectedPackages,
  );
  checks.equal(
    'release, as a resource',
    await assistant.read(created.resourceUri),
    release,
  );
  checks.prints(
    'what the person was asked',
    assistant.questions[0],
    `Create release for project ${projectName} version 1.0.0 on channel Mainline in space ${spaceName}?`,
  );

  const deploy = { spaceName, projectName, releaseVersion: '1.0.0' };
  const { deploymentTasks } = await assistant.json('deploy_release', {
    ...deploy,
    environmentNames: ['Development'],
  });
  const [{ deploymentId, taskId, taskResourceUri }] = deploymentTasks;
  const deployment = await get(`deployments/${deploymentId}`);
  checks.equal('task of the deployment', deployment.TaskId, taskId);
  checks.contains(
    'task at its end',
    await finished(assistant, spaceName, taskId),
    {
      State: 'Success',
      Description: `Deploy ${projectName} release 1.0.0 to Development`,
    },
  );

  const { ProjectId, EnvironmentId } = deployment;
  const summary = {
    id: deploymentId,
    releaseId: created.releaseId,
    releaseVersion: '1.0.0',
    environmentId: EnvironmentId,
    taskId,
  };
  for (const filter of [
    { projects: [ProjectId], environments: [EnvironmentId] },
    { taskState: 'Success' },
  ]) {
    const { items } = await assistant.json('list_deployments', {
      spaceName,
      ...filter,
    });
    checks.equal(`deployments by ${Object.keys(filter)}`, items.length, 1);
    checks.contains('deployment', items[0], summary);
  }
  const failed = { spaceName, taskState: 'Failed' };
  checks.equal(
    'deployments that failed',
    (await assistant.json('list_deployments', failed)).items,
    [],
  );
  for (const filter of [{}, { projectId: ProjectId, searchByVersion: '1.0' }]) {
    const { items } = await assistant.json('find_releases', {
      spaceName,
      ...filter,
    });
    checks.equal(
      `releases by ${Object.keys(filter)}`,
      items.map(({ id, version }: any) => [id, version]),
      [[created.releaseId, '1.0.0']],
    );
  }

  const { Slug } = await get(`projects/${ProjectId}`);
  const portal = `${server.url}/app#/${space.Id}`;
  const fromUrl = await assistant.json('get_deployment_from_url', {
    url: `${portal}/projects/${Slug}/deployments/releases/1.0.0/deployments/${deploymentId}`,
  });
  checks.contains('deployment, by its address', fromUrl.deployment, summary);
  checks.equal('its space', fromUrl.resolvedSpaceName, spaceName);
  const details = await assistant.read(taskResourceUri);
  checks.equal('task of the details', details.Task.Id, taskId);
  checks.equal(
    'task, by its address',
    (
      await assistant.json('get_task_from_url', {
        url: `${portal}/tasks/${taskId}`,
      })
    ).task.ActivityLogs,
    (await get(`tasks/${taskId}/details`)).ActivityLogs,
  );
  const { Steps } = await get(
    `deploymentprocesses/${deployment.DeploymentProcessId}`,
  );
  const found = await assistant.json('grep_task_log', {
    spaceName,
    taskId,
    pattern: '== \\w+: Step \\d+: ',
  });
  checks.equal(
    'steps and what became of them, in the log',
    found.matches.map(({ line }: any) =>
      /== (\w+): Step \d+: (.*?) ==$/.exec(line)?.slice(1),
    ),
    details.ActivityLogs[0].Children.map(({ Status, Name }: any) => [
      Status,
      Name.replace(/^Step \d+: /, ''),
    ]),
  );
  checks.equal(
    'steps that ran, and those of the process',
    details.ActivityLogs[0].Children.length,
    Steps.length,
  );

  const run = await assistant.json('run_runbook', {
    spaceName,
    projectName,
    runbookName: '🛠️ Get Deployment',
    environmentNames: ['Development'],
  });
  const [ran] = run.runbookRunTasks;
  checks.contains('run', await get(`runbookRuns/${ran.runbookRunId}`), {
    TaskId: ran.taskId,
    EnvironmentId,
  });
  checks.contains(
    'task of the run, at its end',
    await finished(assistant, spaceName, ran.taskId),
    { State: 'Success' },
  );

  const path = `/api/${space.Id}/environments`;
  const made = await assistant.json('execute', {
    method: 'POST',
    path,
    body: { Name: 'Playground' },
  });
  const { Id } = made.response;
  checks.contains('environment', await get(`environments/${Id}`), {
    Name: 'Playground',
  });
  await assistant.json('execute', { method: 'DELETE', path: `${path}/${Id}` });
  checks.holds(
    'the environment is gone',
    !(await get('environments/all')).some(
      ({ Name }: any) => Name === 'Playground',
    ),
  );
}

/** A task as the assistant sees it when it is done. */
async function finished(
  assistant: OctopusMcp,
  spaceName: string,
  taskId: string,
): Promise<Record<string, unknown>> {
  const uri = `octopus://spaces/${encodeURIComponent(
    spaceName,
  )}/tasks/${taskId}`;
  for (let look = 0; look < 300; look += 1) {
    const task = await assistant.read(uri);
    if (task.IsCompleted) {
      return task;
    }
    await delay(100);
  }
  throw new Error(`${taskId} is not done after half a minute.`);
}
