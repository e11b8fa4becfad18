import { hash } from '../comparing/hash';
import { writeVersioned } from '../conflicts/writeVersioned';
import { changedFields } from '../kinds/Kind';
import { Resource } from '../model/fields';
import { PlannedObject } from '../planning/PlannedObject';
import { Process } from '../space/Space';
import { ApplyContext } from './ApplyContext';

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

/**
 * Writes the steps of a process. When Octopus says that its version is stale,
 * the process is read: it may hold our steps already (a response was lost), or be as
 * it was but for its number, and is then written again.
 */
async function putProcess(
  path: string,
  before: Process,
  { kind, object }: PlannedObject,
  { client, ids, signal }: ApplyContext,
): Promise<Process> {
  const fields = kind.fields(object.spec, ids);
  const put = (onto: Process) =>
    client.put<Process>(
      path,
      { ...onto, ...(kind.merge?.(onto, fields) ?? fields) },
      { signal },
    );
  return writeVersioned(before, {
    put,
    read: () => client.get<Process>(path, { signal }),
    check(now, refusal) {
      if (!changedFields(kind, fields, now).length) {
        return 'written';
      }
      if (hash(kind.managed(now)) !== hash(kind.managed(before))) {
        throw refusal;
      }
      return 'stale';
    },
  });
}
