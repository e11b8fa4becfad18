import { appendFileSync } from 'node:fs';

/** What happened in a history of the soak, and what was kept in the end. */
export interface SoakedHistory {
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

/** Writes histories to the file that FOLLOWER_SAVE names, each as a line of JSON. */
export function keepSoak(seed: number) {
  const file = process.env.FOLLOWER_SAVE;
  return {
    add: (history: SoakedHistory) => {
      if (file) {
        appendFileSync(file, `${JSON.stringify({ seed, ...history })}\n`);
      }
    },
  };
}
