import { readSecret } from '../http/sensitive';
import { Process, PropertyValue } from './processes';

/** A process as it is answered: secrets left out. */
export function renderProcess(process: Process): object {
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
    Links: linksOf(process),
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

function linksOf(process: Process): Record<string, string> {
  const { SpaceId, ProjectId, RunbookId, Id } = process;
  const project = `/api/${SpaceId}/projects/${ProjectId}`;
  if (RunbookId) {
    const self = `${project}/runbookProcesses/${Id}`;
    return {
      Self: self,
      Project: project,
      RunbookSnapshotTemplate: `${self}/runbookSnapshotTemplate{?runbookSnapshotId}`,
    };
  }
  return {
    Self: `${project}/deploymentprocesses`,
    Project: project,
    Template: `/api/${SpaceId}/deploymentprocesses/${Id}/template{?channel,releaseId}`,
  };
}
