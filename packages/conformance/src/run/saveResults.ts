import { readFile, writeFile } from 'node:fs/promises';
import { ScenarioResult } from '../types';

/** One line of docs/results/conformance.json: a scenario when it last passed. */
export interface SavedResult {
  client: string;
  version: string;
  scenario: string;
  checks: number;
  requests: number;
  /** The day, as `2026-11-23`. */
  passedOn: string;
}

/** Clients whose version is whatever somebody gave: nothing says which it was. */
const UNKNOWN_VERSION = 'any';

/**
 * Adds the scenarios that passed to the file that `./yarnw docs` makes a table
 * of, in the order of `results`; what did not run now keeps its line.
 *
 * @throws Error when one failed: a table of passes must not hide that
 */
export async function saveResults(
  file: string,
  results: ScenarioResult[],
  now: Date,
): Promise<void> {
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  if (failed.length > 0) {
    throw new Error(
      `${file} stays as it is, because ${failed.length} scenarios failed`,
    );
  }
  const saved: SavedResult[] = results
    .filter(
      ({ outcome, version }) =>
        outcome === 'passed' && version !== UNKNOWN_VERSION,
    )
    .map(({ client, version, scenario, checks, exchanges }) => ({
      client,
      version,
      scenario,
      checks,
      requests: exchanges,
      passedOn: now.toISOString().slice(0, 10),
    }));
  const before = await readSaved(file);
  const merged = before.map(
    old => saved.find(result => isSame(result, old)) ?? old,
  );
  const added = saved.filter(
    result => !before.some(old => isSame(result, old)),
  );
  await writeFile(
    file,
    `${JSON.stringify([...merged, ...added], undefined, 2)}\n`,
  );
}

function isSame(one: SavedResult, other: SavedResult): boolean {
  return (
    one.client === other.client &&
    one.version === other.version &&
    one.scenario === other.scenario
  );
}

async function readSaved(file: string): Promise<SavedResult[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return [];
    }
    throw error;
  }
}
