import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';

/** A run, and the machine that it ran on. */
export interface SavedRun {
  /** The day, as `2026-11-23`. */
  measuredOn: string;
  node: string;
  cores: number;
  /** Load average of one minute when the run began and when it ended. */
  load: [number, number];
  seed: number;
  minutes: number;
}

/** What docs/results/survival.json holds. */
export interface SavedSurvival extends SavedRun {
  kills: number;
  interrupted: number;
  tasks: number;
  takeOvers: number;
  objects: number;
  failed: number;
  differences: number;
}

/** What docs/results/outages.json holds. */
export interface SavedOutages extends SavedRun {
  viewers: number;
  outages: {
    away: string;
    seconds: number;
    answers: number;
    statuses: Record<number, number>;
    late: number;
    p95Ms: number;
    maxMs: number;
  }[];
}

/** Writes the file that `./yarnw docs` makes a table of docs/production.md of. */
export async function saveRun(
  file: string,
  run: { seed: number; started: number; loadBefore: number },
  results: object,
): Promise<void> {
  const saved: SavedRun = {
    measuredOn: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    cores: availableParallelism(),
    load: [round(run.loadBefore), round(loadavg()[0])],
    seed: run.seed,
    minutes: Math.round((Date.now() - run.started) / 60_000),
    ...results,
  };
  await writeFile(file, `${JSON.stringify(saved, undefined, 2)}\n`);
}

function round(load: number): number {
  return Math.round(load * 10) / 10;
}
