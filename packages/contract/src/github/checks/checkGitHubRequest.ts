import { OpenApiSchema, Parameter } from '../document/openApi';
import {
  GitHubAcceptedDifference,
  RequestDifference,
} from '../acceptedDifferences/types';
import { Operation } from '../operations/operations';
import { withFields } from '../schema/strictSchema';
import { Verdict } from '../../schema/Verdict';
import { Exchange, Violation } from '../../model/types';

/** Statuses by which a server refuses the request itself, so that it need not fit. */
const REFUSED = [400, 422];

type Validate = (schema: OpenApiSchema, value: unknown) => Verdict;

/** Checks the query and the body of a request. */
export function checkGitHubRequest(
  operation: Operation,
  exchange: Exchange,
  query: URLSearchParams,
  acceptedDifferences: GitHubAcceptedDifference[],
  validate: Validate,
): { violations: Violation[]; acceptedDifferences: string[] } {
  if (REFUSED.includes(exchange.status)) {
    return { violations: [], acceptedDifferences: [] };
  }
  const body = checkBody(operation, exchange, acceptedDifferences, validate);
  return {
    violations: [
      ...checkQuery(operation, query, validate),
      ...body.problems.map(
        ({ at, message }): Violation => ({
          kind: 'request body',
          operation: operation.key,
          at,
          message,
        }),
      ),
    ],
    acceptedDifferences: body.acceptedDifferences,
  };
}

function checkBody(
  { id, requestBody }: Operation,
  { requestBody: sent }: Exchange,
  acceptedDifferences: GitHubAcceptedDifference[],
  validate: Validate,
): Verdict {
  const schema = requestBody?.content['application/json']?.schema;
  const problem = (message: string): Verdict => ({
    problems: [{ at: '', message }],
    acceptedDifferences: [],
  });
  if (sent === undefined) {
    return requestBody?.required
      ? problem('is missing')
      : { problems: [], acceptedDifferences: [] };
  }
  if (!schema) {
    return problem('this operation takes no body');
  }
  const added = acceptedDifferences.filter(
    (one): one is RequestDifference =>
      one.allows === 'request' && one.operation === id,
  );
  return validate(added.length ? withFields(schema, added) : schema, sent);
}

function checkQuery(
  { key, parameters }: Operation,
  query: URLSearchParams,
  validate: Validate,
): Violation[] {
  const known = parameters.filter(one => one.in === 'query');
  const violations: Violation[] = [];
  for (const [name, value] of query) {
    const parameter = known.find(one => one.name === name);
    const problems = parameter
      ? validate(parameter.schema, typed(parameter, value)).problems
      : [{ message: 'is not a parameter of this operation' }];
    violations.push(
      ...problems.map(
        ({ message }): Violation => ({
          kind: parameter ? 'query parameter' : 'unknown query parameter',
          operation: key,
          at: name,
          message,
        }),
      ),
    );
  }
  for (const { name, required } of known) {
    if (required && !query.has(name)) {
      violations.push({
        kind: 'query parameter',
        operation: key,
        at: name,
        message: 'is required and missing',
      });
    }
  }
  return violations;
}

/** A value of a query in the type that the document says. */
function typed({ schema }: Parameter, value: string): unknown {
  switch (schema.type) {
    case 'integer':
      return /^-?\d+$/.test(value) ? Number(value) : value;
    case 'boolean':
      return { true: true, false: false }[value] ?? value;
    default:
      return value;
  }
}
