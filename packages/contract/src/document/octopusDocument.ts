import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot, resolveFromRoot } from './resolveFromRoot';
import { SwaggerDocument } from './swagger';

const BESIDE_CHECKOUT = '../shared/reference/octopus-openapi-2021.2.json';

/**
 * Where the document is, or would be: what `OCTOPUS_OPENAPI` names (relative paths
 * start at the root of the repository), else `../shared/reference` beside the
 * checkout. Undefined outside of a checkout that names none.
 */
export function documentPath(): string | undefined {
  const named = process.env.OCTOPUS_OPENAPI;
  if (named) {
    return resolveFromRoot(named);
  }
  const root = repositoryRoot();
  return root && join(root, BESIDE_CHECKOUT);
}

/** Names the document where it is missing, for tests that need it. */
export function missingOctopusDocument(): string[] {
  const path = documentPath();
  return path && existsSync(path)
    ? []
    : ["Octopus's OpenAPI document (OCTOPUS_OPENAPI)"];
}

/**
 * Reads the OpenAPI document of an Octopus server.
 *
 * @throws Error when there is no such file, or it is no Swagger 2.0 document.
 */
export function loadOctopusDocument(): SwaggerDocument {
  const path = documentPath();
  if (!path || !existsSync(path)) {
    throw new Error(
      `No OpenAPI document at ${path}. Set OCTOPUS_OPENAPI to one: any Octopus server serves its own at /api/swagger.json.`,
    );
  }
  const document = JSON.parse(readFileSync(path, 'utf8')) as SwaggerDocument;
  if (document.swagger !== '2.0') {
    throw new Error(`${path} is not a Swagger 2.0 document.`);
  }
  return document;
}
