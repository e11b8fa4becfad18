import { TestOctopus } from './setUpOctopus';

const command = (body: object) => ({
  SpaceId: 'Spaces-1',
  SpaceIdOrName: 'Spaces-1',
  ...body,
});

/** Creates a release, and returns its id. */
export async function createRelease(
  octopus: TestOctopus,
  ProjectName: string,
  ReleaseVersion: string,
  extra: object = {},
): Promise<string> {
  const { ReleaseId } = await octopus.post(
    '/releases/create/v1',
    command({ ProjectName, ReleaseVersion, ...extra }),
  );
  octopus.pass(60);
  return ReleaseId;
}

/** Deploys a release, and returns the ids of the deployment and its task. */
export async function deploy(
  octopus: TestOctopus,
  ProjectName: string,
  ReleaseVersion: string,
  environment: string,
  Variables: Record<string, string> = {},
): Promise<{ DeploymentId: string; ServerTaskId: string }> {
  const { DeploymentServerTasks } = await octopus.post(
    '/deployments/create/untenanted/v1',
    command({
      ProjectName,
      ReleaseVersion,
      EnvironmentNames: [environment],
      Variables,
    }),
  );
  return DeploymentServerTasks[0];
}

/**
 * Deploys a release to Development, and lets a step fail so that the deployment
 * waits for a person.
 */
export async function waitForPerson(
  octopus: TestOctopus,
  ProjectName: string,
  ReleaseVersion: string,
) {
  await octopus.sandbox.failStep({
    project: ProjectName,
    step: 'Security Scan',
  });
  const { DeploymentServerTasks } = await octopus.post(
    '/deployments/create/untenanted/v1',
    command({
      ProjectName,
      ReleaseVersion,
      EnvironmentNames: ['Development'],
      UseGuidedFailure: true,
    }),
  );
  octopus.pass(600);
  const [{ DeploymentId, ServerTaskId }] = DeploymentServerTasks;
  const { Items } = await octopus.get(
    `/interruptions?regarding=${ServerTaskId}&pendingOnly=true`,
  );
  return {
    deploymentId: DeploymentId as string,
    taskId: ServerTaskId as string,
    interruptionId: Items[0].Id as string,
  };
}

/**
 * Runs the runbook that deletes a namespace, and returns the id of its task.
 */
export async function deleteNamespace(
  octopus: TestOctopus,
  ProjectName: string,
  namespace: string,
): Promise<string> {
  const { RunbookRunServerTasks } = await octopus.post(
    '/runbook-runs/create/v1',
    command({
      ProjectName,
      RunbookName: 'Delete Feature Branch',
      EnvironmentNames: ['Feature Branch'],
      Variables: { 'Kubernetes.Namespace': namespace },
    }),
  );
  return RunbookRunServerTasks[0].ServerTaskId;
}
