import { Parameter, Schema, SwaggerDocument } from '../document/swagger';
import {
  ContractException,
  OperationTerms,
  TermsException,
} from '../exceptions/types';

/** Something an operation takes or answers, and the exception that allows it. */
export interface Term {
  schema?: Schema;
  exception?: string;
}

/** One verb of one path, with all exceptions worked in. */
export interface Operation {
  /** Verb and path, e.g. `GET /{baseSpaceId}/projects/all`. */
  key: string;
  method: string;
  path: string;
  inDocument: boolean;
  /** Set when the whole operation is an exception. */
  exception?: string;
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
  exception: string,
): void {
  for (const [name, schema] of Object.entries(terms.query ?? {})) {
    const key = name.toLowerCase();
    if (!operation.query.has(key)) {
      operation.query.set(key, { name, schema, exception });
    }
  }
  if (terms.requestBody && !operation.requestBody) {
    operation.requestBody = { schema: terms.requestBody, exception };
  }
  for (const [status, schema] of Object.entries(terms.responses ?? {})) {
    const known = operation.responses.get(status);
    if (!known || (schema && !known.schema)) {
      operation.responses.set(status, { schema, exception });
    }
  }
}

function isMeant(exception: TermsException, operation: Operation): boolean {
  const { operation: meant } = exception;
  return (
    !meant ||
    (meant.method === operation.method && samePath(meant.path, operation.path))
  );
}

/** All operations of the document and of the exceptions. */
export function buildOperations(
  document: SwaggerDocument,
  exceptions: ContractException[],
): Operation[] {
  const operations = Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) =>
      fromDocument(verb.toUpperCase(), path, operation),
    ),
  );
  const documented = new Set(operations.map(({ key }) => key));
  for (const exception of exceptions) {
    const key = exception.allows === 'operation' && exceptionKey(exception);
    if (exception.allows === 'operation' && key && !documented.has(key)) {
      const { method, path, id } = exception;
      const operation: Operation = {
        key,
        method,
        path,
        inDocument: false,
        exception: id,
        query: new Map(),
        responses: new Map(),
      };
      addTerms(operation, exception, id);
      operations.push(operation);
    }
  }
  for (const exception of exceptions) {
    if (exception.allows === 'terms') {
      operations
        .filter(operation => isMeant(exception, operation))
        .forEach(operation => addTerms(operation, exception, exception.id));
    }
  }
  return operations;
}

function exceptionKey(exception: { method: string; path: string }): string {
  return `${exception.method} ${exception.path}`;
}
