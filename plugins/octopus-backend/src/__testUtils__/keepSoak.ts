import { appendFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** What happened in a history of the soak, and how large the table became. */
export interface SoakedHistory {
  seed: number;
  /** What the key may see. */
  key: string;
  replicas: number;
  changes: number;
  /** By the clock of the test. */
  hours: number;
  /** By the clock on the wall. */
  seconds: number;
  looks: number;
  restarts: number;
  /** Requests that went wrong. */
  faults: number;
  /** Views that were compared with what was read afresh. */
  views: number;
  /** Of these, those that said that something was missing. */
  notWhole: number;
  /** Of these, those that were different. */
  differences: number;
  /** Looks when nothing had changed since the last one. */
  looksAgain: number;
  /** Of these, those that took something for a change. */
  appliedTwice: number;
  /** Rows of the table at most. */
  rows: number;
  mostRows: number;
  /** Characters in the rows of the space at most. */
  followedBytes: number;
  mostFollowedBytes: number;
  /** Why it ended before all changes were made and compared. */
  stoppedBy?: string;
}

/**
 * Writes a history to the file that FOLLOWER_SAVE names, as a line of JSON:
 * `./yarnw docs` makes a table of docs/results/soak.jsonl.
 */
export function keepSoak(history: SoakedHistory): void {
  const file = process.env.FOLLOWER_SAVE;
  if (file) {
    const line = {
      measuredOn: new Date().toISOString().slice(0, 10),
      node: process.versions.node,
      cores: availableParallelism(),
      ...history,
    };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
  }
}
