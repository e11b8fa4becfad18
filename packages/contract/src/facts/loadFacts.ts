import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Fact } from './Fact';

/**
 * Reads the facts in a folder: one JSON file for each group of endpoints.
 *
 * @param folder - default: what `OCTOPUS_FACTS` names, else
 *   `octopus-api-2026.3` beside the OpenAPI document of the older server
 * @throws Error when there is no such folder
 */
export function loadFacts(folder = factsFolder()): Fact[] {
  if (!existsSync(folder)) {
    throw new Error(
      `No facts of Octopus's API at ${folder}. Set OCTOPUS_FACTS to a folder with them.`,
    );
  }
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .flatMap(name => {
      const group = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return group.operations as Fact[];
    });
}

function factsFolder(): string {
  const { OCTOPUS_FACTS, OCTOPUS_OPENAPI } = process.env;
  const beside = OCTOPUS_OPENAPI
    ? dirname(OCTOPUS_OPENAPI)
    : '../shared/reference';
  return resolve(OCTOPUS_FACTS ?? join(beside, 'octopus-api-2026.3'));
}
