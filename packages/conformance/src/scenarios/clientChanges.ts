import {
  EnvironmentRepository,
  GuidedFailureMode,
  LifecycleRepository,
  ProjectGroupRepository,
  ProjectRepository,
  RunbookEnvironmentScope,
  RunbookRepository,
  RunbookSnapshotRepository,
  TenantedDeploymentMode,
} from '@octopusdeploy/api-client';
import { ScenarioContext } from '../model/types';
import { ClientContext } from './ClientContext';

/** What the repositories can make, change and delete. */
export async function clientChanges(
  { checks }: ScenarioContext,
  { client, server, space }: ClientContext,
): Promise<void> {
  const get = (path: string) => server.get<any>(`/api/${space.Id}/${path}`);

  const environments = new EnvironmentRepository(client, space.Name);
  const created = await environments.create({ Name: 'Staging' });
  checks.contains('environment', await get(`environments/${created.Id}`), {
    Name: 'Staging',
    Slug: 'staging',
  });
  const changed = await environments.modify({
    ...created,
    Description: 'Like production',
  });
  checks.equal(
    'description of the environment',
    [
      changed.Description,
      (await get(`environments/${created.Id}`)).Description,
    ],
    ['Like production', 'Like production'],
  );
  const refusal = await environments
    .create({ Name: 'Staging' })
    .catch(error => error);
  checks.equal('status for a taken name', refusal.StatusCode, 400);
  await environments.del(created);
  const gone = await environments.get(created.Id).catch(error => error);
  checks.equal('status of what is deleted', gone.StatusCode, 404);

  const groups = new ProjectGroupRepository(client, space.Name);
  const lifecycles = new LifecycleRepository(client, space.Name);
  const [group] = (await groups.list({ partialName: 'EKS', skip: 0, take: 1 }))
    .Items;
  const [lifecycle] = (
    await lifecycles.list({ partialName: 'Sync', skip: 0, take: 1 })
  ).Items;
  const projects = new ProjectRepository(client, space.Name);
  const project = await projects.create({
    Name: 'Docs',
    ProjectGroupId: group.Id,
    LifecycleId: lifecycle.Id,
  });
  checks.contains('project', await get(`projects/${project.Id}`), {
    Name: 'Docs',
    Slug: 'docs',
  });

  const runbooks = new RunbookRepository(client, space.Name, project);
  const runbook = await runbooks.create({
    Name: 'Restart',
    ProjectId: project.Id,
    Description: 'Restarts it',
    EnvironmentScope: RunbookEnvironmentScope.All,
    MultiTenancyMode: TenantedDeploymentMode.Untenanted,
    DefaultGuidedFailureMode: GuidedFailureMode.EnvironmentDefault,
    RunRetentionPolicy: { QuantityToKeep: 10, ShouldKeepForever: false },
  });
  const snapshot = await new RunbookSnapshotRepository(
    client,
    space.Name,
    project,
  ).create(runbook, 'Snapshot 1', true, 'The first one');
  checks.contains('runbook', await get(`runbooks/${runbook.Id}`), {
    Name: 'Restart',
    PublishedRunbookSnapshotId: snapshot.Id,
  });
  checks.contains(
    'snapshot',
    await get(`projects/${project.Id}/runbookSnapshots/${snapshot.Id}`),
    { Name: 'Snapshot 1', Notes: 'The first one' },
  );
  await runbooks.del(runbook);
  await projects.del(project);
  checks.equal('projects that are left', (await get('projects/all')).length, 6);
}
