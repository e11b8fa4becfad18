import { OctopubPortal } from './octopubPortal';

/** Adds a second runbook of the name that the action looks for, to another project. */
export async function addRemovalRunbook(
  { get, put, post }: Pick<OctopubPortal, 'get' | 'put' | 'post'>,
  project: string,
): Promise<void> {
  const projects = await get('/projects/all');
  const environments = await get('/environments/all');
  const { Id } = projects.find((each: any) => each.Name === project);
  const branch = environments.find(
    (each: any) => each.Name === 'Feature Branch',
  );
  const runbook = await post('/runbooks', {
    Name: 'Delete Feature Branch',
    ProjectId: Id,
    EnvironmentScope: 'Specified',
    Environments: [branch.Id],
    MultiTenancyMode: 'Untenanted',
    DefaultGuidedFailureMode: 'Off',
    RunRetentionPolicy: { QuantityToKeep: 100, ShouldKeepForever: false },
  });
  const path = `/runbookProcesses/${runbook.RunbookProcessId}`;
  await put(path, {
    ...(await get(path)),
    Steps: [
      {
        Name: 'Delete Namespace',
        Condition: 'Success',
        StartTrigger: 'StartAfterPrevious',
        PackageRequirement: 'LetOctopusDecide',
        Properties: { 'Octopus.Action.TargetRoles': 'EKS_Reference_Cluster' },
        Actions: [
          {
            Name: 'Delete Namespace',
            ActionType: 'Octopus.KubernetesRunScript',
            Properties: { 'Octopus.Action.RunOnServer': 'true' },
          },
        ],
      },
    ],
  });
  await post('/runbookSnapshots?publish=true', {
    ProjectId: Id,
    RunbookId: runbook.Id,
    Name: 'Snapshot 1',
    SelectedPackages: [],
  });
}
