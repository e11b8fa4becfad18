import { readSecret } from '../http/sensitive';
import { Process, PropertyValue } from './processes';

/**
 * A process as it is answered: secrets left out.
 *
 * @param gitRef - the Git ref in the path of one that is in Git
 */
export function renderProcess(process: Process, gitRef?: string): object {
  const { frozen, ...rest } = process;
  return {
    ...rest,
    Steps: process.Steps.map(step => ({
      ...step,
      Properties: renderProperties(step.Properties),
      Actions: step.Actions.map(action => ({
        ...action,
        Properties: renderProperties(action.Properties),
        Links: {},
      })),
    })),
    Links: linksOf(process, gitRef),
  };
}

function renderProperties(properties: Record<string, PropertyValue>) {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : readSecret(value),
    ]),
  );
}

function linksOf(
  process: Process,
  gitRef: string | undefined,
): Record<string, string> {
  const { SpaceId, ProjectId, RunbookId, Id } = process;
  const project = `/api/${SpaceId}/projects/${ProjectId}`;
  // OctopusDeploy/cli:test/fixtures/projects.go
  const at =
    gitRef === undefined ? project : `${project}/${encodeURIComponent(gitRef)}`;
  if (RunbookId) {
    const self = `${at}/runbookProcesses/${Id}`;
    return {
      Self: self,
      Project: project,
      RunbookSnapshotTemplate: `${self}/runbookSnapshotTemplate{?runbookSnapshotId}`,
    };
  }
  return {
    Self: `${at}/deploymentprocesses`,
    Project: project,
    Template:
      at === project
        ? `/api/${SpaceId}/deploymentprocesses/${Id}/template{?channel,releaseId}`
        : `${at}/deploymentprocesses/template{?channel,releaseId}`,
  };
}
