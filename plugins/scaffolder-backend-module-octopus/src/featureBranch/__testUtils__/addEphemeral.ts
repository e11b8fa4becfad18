import { OctopubPortal } from './octopubPortal';

const PROJECT = 'EKS Octopub Products';

/**
 * Sets a service up for ephemeral environments: a parent environment, runbooks
 * that provision and deprovision, and a channel.
 */
export async function addEphemeral(
  { get, put, post }: Pick<OctopubPortal, 'get' | 'put' | 'post'>,
  channel: object = {},
): Promise<void> {
  const project = (await get('/projects/all')).find(
    (each: any) => each.Name === PROJECT,
  );
  const parent = await post('/parentEnvironments', {
    Name: 'Pull Requests',
    SpaceId: 'Spaces-1',
  });
  const addRunbook = async (Name: string): Promise<string> => {
    const runbook = await post('/runbooks', {
      Name,
      ProjectId: project.Id,
      EnvironmentScope: 'Specified',
      Environments: [parent.Id],
      RunRetentionPolicy: { QuantityToKeep: 10, ShouldKeepForever: false },
    });
    const path = `/runbookProcesses/${runbook.RunbookProcessId}`;
    await put(path, {
      ...(await get(path)),
      Steps: [
        {
          Name,
          Condition: 'Success',
          StartTrigger: 'StartAfterPrevious',
          PackageRequirement: 'LetOctopusDecide',
          Properties: {},
          Actions: [{ Name, ActionType: 'Octopus.Script', Properties: {} }],
        },
      ],
    });
    await post('/runbookSnapshots?publish=true', {
      ProjectId: project.Id,
      RunbookId: runbook.Id,
      Name: 'Snapshot 1',
      SelectedPackages: [],
    });
    return runbook.Id;
  };
  await put(`/projects/${project.Id}`, {
    ...project,
    ProvisioningRunbookId: await addRunbook('Provision'),
    DeprovisioningRunbookId: await addRunbook('Deprovision'),
  });
  await post(`/projects/${project.Id}/channels`, {
    Name: 'Previews',
    ProjectId: project.Id,
    Type: 'EphemeralEnvironment',
    ParentEnvironmentId: parent.Id,
    ...channel,
  });
}
