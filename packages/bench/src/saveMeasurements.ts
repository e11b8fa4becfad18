import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { Measurement } from './Measurement';

/** What docs/results/benchmarks.json holds: a run, and the machine that it ran on. */
export interface SavedMeasurements {
  /** The day, as `2026-11-23`. */
  measuredOn: string;
  node: string;
  cores: number;
  /** Load average of one minute when the run began and when it ended. */
  load: [number, number];
  measurements: Measurement[];
}

/** Writes the file that `./yarnw docs` makes the tables of docs/benchmarks.md of. */
export async function saveMeasurements(
  file: string,
  run: { measurements: Measurement[]; loadBefore: number },
): Promise<void> {
  const saved: SavedMeasurements = {
    measuredOn: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    cores: availableParallelism(),
    load: [round(run.loadBefore), round(loadavg()[0])],
    measurements: run.measurements,
  };
  await writeFile(file, `${JSON.stringify(saved, undefined, 2)}\n`);
}

function round(load: number): number {
  return Math.round(load * 10) / 10;
}
