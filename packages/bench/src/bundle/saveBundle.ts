import { writeFile } from 'node:fs/promises';
import { BundleMeasurement } from './measureBundle';

/** What docs/results/bundle.json holds. */
export interface SavedBundle extends BundleMeasurement {
  /** The day, as `2026-11-29`. */
  measuredOn: string;
}

/** Writes the file that `./yarnw docs` makes tables of. */
export async function saveBundle(
  file: string,
  measurement: BundleMeasurement,
): Promise<void> {
  const saved: SavedBundle = {
    measuredOn: new Date().toISOString().slice(0, 10),
    ...measurement,
  };
  await writeFile(file, `${JSON.stringify(saved, undefined, 2)}\n`);
}
