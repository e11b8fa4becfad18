import {
  EnvironmentRepository,
  EnvironmentV2Repository,
} from '@octopusdeploy/api-client';
import { ScenarioContext } from '../model/types';
import { ClientContext } from './ClientContext';

const PROJECT = 'EKS Octopub Frontend';

/** Ephemeral environments of two projects: made, shared, and taken away again. */
export async function clientEphemeral(
  { checks }: ScenarioContext,
  { client, server, space }: ClientContext,
): Promise<void> {
  const inSpace = `/api/${space.Id}`;
  const all = await server.get<{ Id: string; Name: string }[]>(
    `${inSpace}/projects/all`,
  );
  const frontend = all.find(({ Name }) => Name === PROJECT)!;
  const other = all.find(({ Name }) => Name !== PROJECT)!;
  const parent = await server.post(`${inSpace}/parentEnvironments`, {
    Name: 'Pull Requests',
    SpaceId: space.Id,
  });
  for (const { Id } of [frontend, other]) {
    await server.post(`${inSpace}/projects/${Id}/channels`, {
      Name: 'Pull Requests',
      ProjectId: Id,
      Type: 'EphemeralEnvironment',
      ParentEnvironmentId: parent.Id,
    });
  }

  const environments = new EnvironmentRepository(client, space.Name);
  const list = new EnvironmentV2Repository(client, space.Name);
  const named = async (type: 'Parent' | 'Ephemeral') =>
    (await list.list({ type, skip: 0, take: 100 })).Items.map(item => [
      item.Id,
      item.Name,
    ]);
  checks.equal('parents', await named('Parent'), [
    [parent.Id, 'Pull Requests'],
  ]);

  const { Id } = await environments.createEphemeralEnvironment(
    'pr-1',
    frontend.Id,
  );
  checks.equal('ephemeral environments', await named('Ephemeral'), [
    [Id, 'pr-1'],
  ]);
  checks.equal(
    'the environment, by name',
    (await environments.getEnvironmentByName('PR-1'))?.Id,
    Id,
  );
  const status = async (projectId: string) =>
    (await environments.getEphemeralEnvironmentProjectStatus(Id, projectId))
      .Status;
  checks.equal(
    'status for its project, and for another',
    [await status(frontend.Id), await status(other.Id)],
    ['NotProvisioned', 'NotConnected'],
  );
  checks.equal(
    'the same for the other project',
    await environments.createEphemeralEnvironment('pr-1', other.Id),
    { Id },
  );

  const ended = await environments.deprovisionEphemeralEnvironmentForProject(
    Id,
    other.Id,
  );
  checks.equal('run without a runbook', ended.DeprovisioningRun, undefined);
  checks.equal('ephemeral environments after it', await named('Ephemeral'), [
    [Id, 'pr-1'],
  ]);
  checks.equal(
    'runs for all projects',
    (await environments.deprovisionEphemeralEnvironment(Id)).DeprovisioningRuns,
    [],
  );
  checks.equal(
    'ephemeral environments at the end',
    await named('Ephemeral'),
    [],
  );
  checks.equal(
    'the environment, by name, at the end',
    await environments.getEnvironmentByName('pr-1'),
    null,
  );
}
