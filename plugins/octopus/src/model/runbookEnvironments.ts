import {
  OctopusEnvironment,
  OctopusProjectView,
  OctopusRunbook,
} from '@octopus-backstage/plugin-octopus-common';
import { nameOf } from './nameOf';

/** Where a runbook may run: any environment of the project when it names none. */
export function runbookEnvironments(
  project: Pick<OctopusProjectView, 'environments'>,
  runbook: OctopusRunbook,
): OctopusEnvironment[] {
  if (runbook.environments?.length) {
    return runbook.environments;
  }
  return runbook.environmentIds.length > 0
    ? runbook.environmentIds.map(id => ({
        id,
        name: nameOf(project.environments, id),
      }))
    : project.environments;
}
