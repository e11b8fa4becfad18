import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documentPath } from '../document/octopusDocument';
import { resolveFromRoot } from '../document/resolveFromRoot';
import { Fact, FactShape } from './Fact';

/** A group of endpoints, as its file has it: a response may name a shape of the group. */
interface Group {
  schemas?: Record<string, FactShape>;
  operations: Fact[];
}

/** Names the facts where they are missing, for tests that need them. */
export function missingFacts(): string[] {
  const folder = factsFolder();
  return folder && existsSync(folder)
    ? []
    : ["facts of Octopus's API as of 2026.3 (OCTOPUS_FACTS)"];
}

/**
 * Reads the facts in a folder: one JSON file for each group of endpoints.
 *
 * @param folder - default: what `OCTOPUS_FACTS` names, else
 *   `octopus-api-2026.3` beside the OpenAPI document of the older server
 * @throws Error when there is no such folder
 */
export function loadFacts(folder = factsFolder()): Fact[] {
  if (!folder || !existsSync(folder)) {
    throw new Error(
      `No facts of Octopus's API at ${folder}. Set OCTOPUS_FACTS to a folder with them.`,
    );
  }
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .flatMap(name =>
      resolved(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
    );
}

function resolved({ operations, schemas = {} }: Group): Fact[] {
  return operations.map(fact => ({
    ...fact,
    responses: Object.fromEntries(
      Object.entries(fact.responses ?? {}).map(([status, response]) => [
        status,
        response.schema === undefined
          ? response
          : { ...response, fields: schemas[response.schema] },
      ]),
    ),
  }));
}

function factsFolder(): string | undefined {
  const named = process.env.OCTOPUS_FACTS;
  const document = documentPath();
  return named
    ? resolveFromRoot(named)
    : document && join(dirname(document), 'octopus-api-2026.3');
}
