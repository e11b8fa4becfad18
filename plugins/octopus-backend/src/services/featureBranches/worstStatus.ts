import { OctopusTaskStatus } from '@octopus-backstage/plugin-octopus-common';

/**
 * The state that needs a look most: of what runs, of what did not succeed, or
 * else of the newest.
 *
 * @param statuses - newest first, at least one
 */
export function worstStatus(statuses: OctopusTaskStatus[]): OctopusTaskStatus {
  const { state, isCompleted, hasPendingInterruptions, hasWarningsOrErrors } =
    statuses.find(status => !status.isCompleted) ??
    statuses.find(status => status.state !== 'Success') ??
    statuses[0];
  return { state, isCompleted, hasPendingInterruptions, hasWarningsOrErrors };
}
