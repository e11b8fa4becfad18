/** States that a status can have. Source: operation `repos/create-commit-status`. */
export const states = ['error', 'failure', 'pending', 'success'] as const;

export type State = (typeof states)[number];

/** What a program says of a commit. */
export interface CommitStatus {
  id: number;
  sha: string;
  state: State;
  /** Tells the statuses of one program from those of others, whatever the case. */
  context: string;
  description: string | null;
  targetUrl: string | null;
  creatorLogin: string;
  createdAt: string;
}

/** The newest status of each context, of those of one commit, oldest first. */
export function latestOf(statuses: CommitStatus[]): CommitStatus[] {
  return [
    ...new Map(
      statuses.map(one => [one.context.toLowerCase(), one] as const),
    ).values(),
  ];
}

/**
 * What they come to. Source: description of the operation
 * `repos/get-combined-status-for-ref`.
 */
export function combinedState(
  latest: CommitStatus[],
): 'failure' | 'pending' | 'success' {
  const has = (...wanted: State[]) =>
    latest.some(({ state }) => wanted.includes(state));
  if (has('error', 'failure')) {
    return 'failure';
  }
  return has('pending') || !latest.length ? 'pending' : 'success';
}
