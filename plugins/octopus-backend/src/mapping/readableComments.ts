import { parseFeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';

/**
 * Leaves out of the comments of a deployment what only the portal reads: the
 * record of a feature branch, which is JSON.
 *
 * @returns undefined where nothing is left
 */
export function readableComments(comments: string | null): string | undefined {
  const lines = comments
    ?.split('\n')
    .filter(line => !parseFeatureBranchRecord(line));
  return lines?.join('\n').trim() || undefined;
}
