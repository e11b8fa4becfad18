import { ours, original } from './orders';
import { schedule } from './schedule';

/**
 * How long a cluster takes in our order and in the original's, and through
 * which steps: simulated, since nobody waits for AWS here.
 */
export function printTimeline(): string {
  const lines = [
    ['eks:create-cluster', schedule(ours)] as const,
    ['the original (eksctl)', schedule(original)] as const,
  ].map(
    ([who, { total, criticalPath }]) =>
      `${who}: ${(total / 60).toFixed(1)} minutes\n  ${criticalPath.join(
        ' > ',
      )}\n`,
  );
  return `\nA new cluster, simulated with typical durations of AWS\n${lines.join(
    '',
  )}`;
}
