import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';

/** What docs/results/survival.json holds: a run, and the machine that it ran on. */
export interface SavedSurvival {
  /** The day, as `2026-11-23`. */
  measuredOn: string;
  node: string;
  cores: number;
  /** Load average of one minute when the run began and when it ended. */
  load: [number, number];
  seed: number;
  minutes: number;
  kills: number;
  interrupted: number;
  tasks: number;
  takeOvers: number;
  objects: number;
  failed: number;
  differences: number;
}

/** Writes the file that `./yarnw docs` makes the table of docs/production.md of. */
export async function saveSurvival(
  file: string,
  {
    loadBefore,
    ...run
  }: Omit<SavedSurvival, 'measuredOn' | 'node' | 'cores' | 'load'> & {
    loadBefore: number;
  },
): Promise<void> {
  const saved: SavedSurvival = {
    measuredOn: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    cores: availableParallelism(),
    load: [round(loadBefore), round(loadavg()[0])],
    ...run,
  };
  await writeFile(file, `${JSON.stringify(saved, undefined, 2)}\n`);
}

function round(load: number): number {
  return Math.round(load * 10) / 10;
}
