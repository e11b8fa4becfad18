import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { SavedRun } from './savedRuns';

/** What is known of a run beside its results. */
export interface Run {
  seed: number;
  /** Milliseconds since 1970. */
  started: number;
  loadBefore: number;
}

/** A run that ends now, with the machine that it ran on. */
export function describeRun(
  { seed, started, loadBefore }: Run,
  results: object,
): SavedRun {
  return {
    measuredOn: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    cores: availableParallelism(),
    load: [round(loadBefore), round(loadavg()[0])],
    seed,
    minutes: Math.round((Date.now() - started) / 60_000),
    ...results,
  };
}

/** Writes a file that `./yarnw docs` makes a table of docs/production.md of. */
export async function saveResult(file: string, result: object): Promise<void> {
  await writeFile(file, `${JSON.stringify(result, undefined, 2)}\n`);
}

function round(load: number): number {
  return Math.round(load * 10) / 10;
}
