import { Process } from '../processes/processes';
import { Runbook } from '../runbooks/runbooks';
import { GitRunbook } from './commits';

/**
 * A runbook as it is in a repository. Calls name it by its slug
 * (OctopusDeploy/OctopusClients#900,
 * OctopusDeploy/OctopusDeploy-Api:REST/PowerShell/Runbooks/RunConfigAsCodeRunbook.ps1)
 * where OctopusDeploy/cli sends its id, also for its process: that all three are
 * the same is inferred.
 */
export function toGitRunbook(runbook: Runbook, process: Process): GitRunbook {
  const { Slug } = runbook;
  return {
    runbook: {
      ...runbook,
      Id: Slug,
      RunbookProcessId: Slug,
      PublishedRunbookSnapshotId: null,
    },
    process: { ...process, Id: Slug, RunbookId: Slug },
  };
}
