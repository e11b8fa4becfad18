import { Operation } from '../operations/buildOperations';
import { Definition } from '../schema/definitions';
import { withCanonicalKeys } from '../schema/canonicalKeys';
import { Verdict } from '../schema/Verdict';
import { Schema } from '../document/swagger';
import { Exchange, Violation } from '../model/types';

/** Statuses by which a server refuses the body itself, so that the body need not fit. */
const BODY_REFUSED = [400, 405, 415];

function isEmpty(body: unknown): boolean {
  return (
    body === undefined ||
    (typeof body === 'object' &&
      body !== null &&
      Object.keys(body).length === 0)
  );
}

/**
 * Checks the body of a request. A body that the server refused is not held to
 * the schema: the answer is what is checked then.
 */
export function checkRequestBody(
  operation: Operation,
  exchange: Exchange,
  validate: (schema: Schema, value: unknown) => Verdict,
  definitions: Map<string, Definition>,
): { violations: Violation[]; acceptedDifferences: string[] } {
  const { requestBody, status } = exchange;
  const { schema, acceptedDifference } = operation.requestBody ?? {};
  const violation = (message: string, at = ''): Violation => ({
    kind: 'request body',
    operation: operation.key,
    at,
    message,
  });
  if (BODY_REFUSED.includes(status)) {
    return { violations: [], acceptedDifferences: [] };
  }
  if (!schema) {
    const violations = isEmpty(requestBody)
      ? []
      : [violation('this operation takes no body')];
    return { violations, acceptedDifferences: [] };
  }
  if (requestBody === undefined) {
    return { violations: [violation('is missing')], acceptedDifferences: [] };
  }
  const { problems, acceptedDifferences } = validate(
    schema,
    withCanonicalKeys(schema, requestBody, definitions),
  );
  return {
    violations: problems.map(({ at, message }) => violation(message, at)),
    acceptedDifferences: [
      ...acceptedDifferences,
      ...(acceptedDifference ? [acceptedDifference] : []),
    ],
  };
}
