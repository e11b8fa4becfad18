import { clusterTimes } from './clusterTimes';

/** The times of a new cluster as text, with the steps that decide them. */
export function printTimeline(): string {
  const lines = clusterTimes().map(
    ({ order, seconds, criticalPath }) =>
      `${order}: ${(seconds / 60).toFixed(1)} minutes\n  ${criticalPath.join(
        ' > ',
      )}\n`,
  );
  return `\nA new cluster, simulated with typical durations of AWS\n${lines.join(
    '',
  )}`;
}
