import { Runbook } from './runbooks';

/** A runbook as it is answered. */
export function renderRunbook(runbook: Runbook): object {
  const project = `/api/${runbook.SpaceId}/projects/${runbook.ProjectId}`;
  const self = `${project}/runbooks/${runbook.Id}`;
  return {
    ...runbook,
    Links: {
      Self: self,
      Project: project,
      RunbookProcesses: `${project}/runbookProcesses/${runbook.RunbookProcessId}`,
      RunbookSnapshots: `${self}/runbookSnapshots{?skip,take,searchByName}`,
      RunbookSnapshotTemplate: `${self}/runbookSnapshotTemplate`,
      RunbookRunTemplate: `${self}/runbookRunTemplate`,
      RunbookEnvironments: `${self}/environments`,
      CreateRunbookRun: `${self}/run`,
    },
  };
}
