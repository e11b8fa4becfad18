import { writeFile } from 'node:fs/promises';
import { BundleMeasurement } from './measureBundle';

/** What docs/results/bundle.json holds. */
export interface SavedBundle {
  /** The day, as `2026-11-29`. */
  measuredOn: string;
  parts: BundleMeasurement[];
}

/** Writes the file that `./yarnw docs` makes a table of docs/benchmarks.md of. */
export async function saveBundle(
  file: string,
  parts: BundleMeasurement[],
): Promise<void> {
  const saved: SavedBundle = {
    measuredOn: new Date().toISOString().slice(0, 10),
    parts,
  };
  await writeFile(file, `${JSON.stringify(saved, undefined, 2)}\n`);
}
