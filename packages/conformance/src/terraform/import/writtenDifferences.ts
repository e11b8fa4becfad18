import { Difference } from '../../checks/differences';

/** What the provider changes when it writes what is there already, and why. */
const explained: {
  path: RegExp;
  at: RegExp;
  when(difference: Difference): boolean;
  reason: string;
}[] = [
  {
    path: /^environments\//,
    at: /^\/Description$/,
    when: ({ one, other }) => one === '' && other === null,
    reason: 'The Go client leaves out texts that are empty.',
  },
  {
    path: /^feeds\//,
    at: /^\/(DownloadAttempts|DownloadRetryBackoffSeconds)$/,
    when: ({ one }) => one === undefined,
    reason: 'The provider has defaults of its own, and writes them.',
  },
];

/**
 * The differences between an object before and after the provider wrote it
 * that nothing explains.
 */
export function unexplainedWrites(
  path: string,
  differences: Difference[],
): Difference[] {
  return differences.filter(
    difference =>
      !explained.some(
        entry =>
          entry.path.test(path) &&
          entry.at.test(difference.at) &&
          entry.when(difference),
      ),
  );
}
