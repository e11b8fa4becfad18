import { Runbook } from './runbooks';

/**
 * A runbook as it is answered.
 *
 * @param gitRef - the Git ref in the path of one that is in Git
 */
export function renderRunbook(runbook: Runbook, gitRef?: string): object {
  const project = `/api/${runbook.SpaceId}/projects/${runbook.ProjectId}`;
  const at =
    gitRef === undefined ? project : `${project}/${encodeURIComponent(gitRef)}`;
  const self = `${at}/runbooks/${runbook.Id}`;
  return {
    ...runbook,
    Links: {
      Self: self,
      Project: project,
      RunbookProcesses: `${at}/runbookProcesses/${runbook.RunbookProcessId}`,
      RunbookSnapshots: `${self}/runbookSnapshots{?skip,take,searchByName}`,
      RunbookSnapshotTemplate: `${self}/runbookSnapshotTemplate`,
      RunbookRunTemplate: `${self}/runbookRunTemplate`,
      RunbookEnvironments: `${self}/environments`,
      CreateRunbookRun: `${self}/run`,
    },
  };
}
