import { readFile } from 'node:fs/promises';
import { SavedRuns } from './savedRuns';

/**
 * The runs that a file has, none when it does not exist yet.
 *
 * @throws Error when it holds something else
 */
export async function readRuns(file: string): Promise<SavedRuns> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return { runs: [] };
    }
    throw error;
  }
  const { runs } = parse(text) ?? {};
  if (!Array.isArray(runs)) {
    throw new Error(`${file} has no list of runs to add one to`);
  }
  return { runs };
}

function parse(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
