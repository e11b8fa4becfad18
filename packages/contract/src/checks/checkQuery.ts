import { Schema } from '../document/swagger';
import { Operation } from '../operations/buildOperations';
import { Violation } from '../model/types';

/** The API key may come as a query parameter of any operation; the document has it under securityDefinitions. */
const API_KEY = 'apikey';

function problemOf(schema: Schema, value: string): string | undefined {
  switch (schema.type) {
    case 'integer':
      return /^-?\d+$/.test(value) ? undefined : 'must be a whole number';
    case 'boolean':
      return /^(true|false)$/i.test(value)
        ? undefined
        : 'must be true or false';
    default:
      return undefined;
  }
}

/** Checks the query of a request: every parameter known and of its type, none missing. */
export function checkQuery(
  operation: Operation,
  query: URLSearchParams,
): { violations: Violation[]; acceptedDifferences: string[] } {
  const violations: Violation[] = [];
  const acceptedDifferences: string[] = [];
  const given = new Set<string>();
  for (const [name, value] of query) {
    const known = operation.query.get(name.toLowerCase());
    given.add(name.toLowerCase());
    const at = { operation: operation.key, at: name };
    if (known) {
      const message = problemOf(known.schema ?? {}, value);
      acceptedDifferences.push(
        ...(known.acceptedDifference ? [known.acceptedDifference] : []),
      );
      violations.push(
        ...(message
          ? [{ kind: 'query parameter' as const, ...at, message }]
          : []),
      );
    } else if (name.toLowerCase() !== API_KEY) {
      const message = 'is not a parameter of this operation';
      violations.push({ kind: 'unknown query parameter', ...at, message });
    }
  }
  for (const [key, { name, required }] of operation.query) {
    if (required && !given.has(key)) {
      const at = { operation: operation.key, at: name };
      const message = 'is required and missing';
      violations.push({ kind: 'query parameter', ...at, message });
    }
  }
  return { violations, acceptedDifferences };
}
