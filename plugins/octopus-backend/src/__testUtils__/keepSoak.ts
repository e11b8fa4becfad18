import { appendFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** What happened in a history of the soak, and what was kept in the end. */
export interface SoakedHistory {
  seed: number;
  /** What the key may see. */
  key: string;
  changes: number;
  /** By the clock of the test. */
  hours: number;
  looks: number;
  restarts: number;
  /** Requests that went wrong. */
  faults: number;
  /** Views that were compared with what was read afresh. */
  views: number;
  /** Of these, those that said that something was missing. */
  notWhole: number;
  /** Rows of the table. */
  rows: number;
  /** Length of the row of the space. */
  bytes: number;
}

/**
 * Writes a history in which nothing was wrong to the file that FOLLOWER_SAVE names,
 * as a line of JSON: `./yarnw docs` makes a table of docs/results/soak.jsonl.
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
