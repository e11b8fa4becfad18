import {
  FeatureBranchRecord,
  formatFeatureBranchRecord,
} from '@octopus-backstage/plugin-octopus-node';

/** The comments of a deployment or run: who started it, and for which branch. */
export function formatComments(
  what: 'Deployed' | 'Removed',
  user: string,
  record: FeatureBranchRecord,
): string {
  return `${what} by ${user} through Backstage\n${formatFeatureBranchRecord(
    record,
  )}`;
}
