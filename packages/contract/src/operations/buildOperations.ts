import { Parameter, Schema, SwaggerDocument } from '../document/swagger';
import {
  AcceptedDifference,
  OperationTerms,
  TermsDifference,
} from '../acceptedDifferences/types';

/** Something an operation takes or answers, and the accepted difference that allows it. */
export interface Term {
  schema?: Schema;
  acceptedDifference?: string;
}

/** One verb of one path, with all accepted differences worked in. */
export interface Operation {
  /** Verb and path, e.g. `GET /{baseSpaceId}/projects/all`. */
  key: string;
  method: string;
  path: string;
  inDocument: boolean;
  /** Set when the whole operation is an accepted difference. */
  acceptedDifference?: string;
  /** By name in lower case. */
  query: Map<string, Term & { name: string; required?: boolean }>;
  requestBody?: Term;
  /** By status. */
  responses: Map<string, Term>;
}

const LEGACY = '/{baseSpaceId}';

/** The path in the form that starts at the space, where the document has both. */
function samePath(one: string, other: string): boolean {
  return one === other || one === `${LEGACY}${other}`;
}

function fromDocument(
  method: string,
  path: string,
  { parameters = [], responses }: SwaggerDocument['paths'][string][string],
): Operation {
  const body = parameters.find(parameter => parameter.in === 'body');
  const named = (parameter: Parameter) =>
    [
      parameter.name.toLowerCase(),
      {
        name: parameter.name,
        schema: parameter,
        required: parameter.required as unknown as boolean | undefined,
      },
    ] as const;
  return {
    key: `${method} ${path}`,
    method,
    path,
    inDocument: true,
    query: new Map(parameters.filter(p => p.in === 'query').map(named)),
    requestBody: body && { schema: body.schema },
    responses: new Map(
      Object.entries(responses).map(([status, { schema }]) => [
        status,
        { schema },
      ]),
    ),
  };
}

function addTerms(
  operation: Operation,
  terms: Partial<OperationTerms>,
  acceptedDifference: string,
): void {
  for (const [name, schema] of Object.entries(terms.query ?? {})) {
    const key = name.toLowerCase();
    if (!operation.query.has(key)) {
      operation.query.set(key, { name, schema, acceptedDifference });
    }
  }
  if (terms.requestBody && !operation.requestBody) {
    operation.requestBody = { schema: terms.requestBody, acceptedDifference };
  }
  for (const [status, schema] of Object.entries(terms.responses ?? {})) {
    const known = operation.responses.get(status);
    if (!known || (schema && !known.schema)) {
      operation.responses.set(status, { schema, acceptedDifference });
    }
  }
}

function isMeant(difference: TermsDifference, operation: Operation): boolean {
  const { operation: meant } = difference;
  return (
    !meant ||
    (meant.method === operation.method && samePath(meant.path, operation.path))
  );
}

/** All operations of the document and of the accepted differences. */
export function buildOperations(
  document: SwaggerDocument,
  acceptedDifferences: AcceptedDifference[],
): Operation[] {
  const operations = Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) =>
      fromDocument(verb.toUpperCase(), path, operation),
    ),
  );
  const documented = new Set(operations.map(({ key }) => key));
  for (const difference of acceptedDifferences) {
    const key = difference.allows === 'operation' && keyOf(difference);
    if (difference.allows === 'operation' && key && !documented.has(key)) {
      const { method, path, id } = difference;
      const operation: Operation = {
        key,
        method,
        path,
        inDocument: false,
        acceptedDifference: id,
        query: new Map(),
        responses: new Map(),
      };
      addTerms(operation, difference, id);
      operations.push(operation);
    }
  }
  for (const difference of acceptedDifferences) {
    if (difference.allows === 'terms') {
      operations
        .filter(operation => isMeant(difference, operation))
        .forEach(operation => addTerms(operation, difference, difference.id));
    }
  }
  return operations;
}

function keyOf(difference: { method: string; path: string }): string {
  return `${difference.method} ${difference.path}`;
}
