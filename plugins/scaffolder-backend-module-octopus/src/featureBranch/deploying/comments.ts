import {
  FeatureBranchRecord,
  formatFeatureBranchRecord,
} from '@octopus-backstage/plugin-octopus-node';

/** What is written into Octopus beside a deployment or run: who asked for it, and for which branch. */
export function commentsOf(
  what: 'Deployed' | 'Removed',
  user: string,
  record: FeatureBranchRecord,
): string {
  return `${what} by ${user} through Backstage\n${formatFeatureBranchRecord(
    record,
  )}`;
}
