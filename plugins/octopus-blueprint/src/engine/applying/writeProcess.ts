import { Resource } from '../kinds';
import { PlannedObject } from '../planning/PlannedObject';
import { Process } from '../space/Space';
import { ApplyContext } from './ApplyContext';
import { putProcess } from './putProcess';

/**
 * Octopus makes a process along with its project, of version 0 and without
 * steps, so a new one need not be read. Source: octopus-api.md section 6.2.
 */
export async function writeDeploymentProcess(
  planned: PlannedObject,
  context: ApplyContext,
): Promise<Resource> {
  const { space, located } = context;
  const project = located.get(planned.object.owner)!;
  const before = space.deploymentProcesses.get(project.Id) ?? {
    Id: project.DeploymentProcessId as string,
    SpaceId: space.id,
    ProjectId: project.Id,
    Version: 0,
    Steps: [],
  };
  const process = await putProcess(
    `/api/${space.id}/projects/${project.Id}/deploymentprocesses`,
    before,
    planned,
    context,
  );
  space.deploymentProcesses.set(project.Id, process);
  return process;
}

/** As for deployment processes. Source: octopus-api.md section 6.4. */
export async function writeRunbookProcess(
  planned: PlannedObject,
  context: ApplyContext,
): Promise<Process> {
  const { space, located } = context;
  const runbook = located.get(planned.object.owner)!;
  const before = space.runbookProcesses.get(runbook.Id) ?? {
    Id: runbook.RunbookProcessId as string,
    SpaceId: space.id,
    ProjectId: runbook.ProjectId,
    RunbookId: runbook.Id,
    Version: 0,
    Steps: [],
  };
  const process = await putProcess(
    `/api/${space.id}/runbookProcesses/${before.Id}`,
    before,
    planned,
    context,
  );
  space.runbookProcesses.set(runbook.Id, process);
  return process;
}
