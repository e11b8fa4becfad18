import { OpenApiSchema } from '../document/openApi';
import {
  GitHubAcceptedDifference,
  AnswerDifference,
} from '../acceptedDifferences/types';
import { Operation } from '../operations/operations';
import { Verdict } from '../../schema/Verdict';
import { Exchange, Violation } from '../../model/types';

const text = { type: 'string' };

/**
 * Any refusal: `basic-error` or one of the two validation errors. `status` is
 * in all that GitHub answers today, though two of the three schemas lack it.
 * Source: dyad-sh/dyad#1914.
 */
const REFUSAL: OpenApiSchema = {
  type: 'object',
  required: ['message', 'documentation_url'],
  properties: {
    message: text,
    documentation_url: text,
    status: text,
    url: text,
    errors: {
      type: 'array',
      items: {
        oneOf: [
          text,
          {
            type: 'object',
            required: ['code'],
            properties: {
              resource: text,
              field: text,
              message: text,
              code: text,
              index: { type: 'integer' },
              value: { oneOf: [text, { type: 'integer' }], nullable: true },
            },
          },
        ],
      },
    },
  },
};

/**
 * Checks an answer: its status is documented, its body fits, and a refusal has
 * GitHub's form. Answers of 500 and above may come from a proxy, so their
 * bodies are not checked.
 */
export function checkGitHubAnswer(
  operation: Operation,
  { status, responseBody }: Exchange,
  acceptedDifferences: GitHubAcceptedDifference[],
  validate: (schema: OpenApiSchema, value: unknown) => Verdict,
): { violations: Violation[]; acceptedDifferences: string[] } {
  const used: string[] = [];
  const violation = (
    kind: Violation['kind'],
    message: string,
    at = '',
  ): Violation => ({ kind, operation: operation.key, at, message });
  const stated = operation.responses[status];
  if (!stated) {
    const allowed = acceptedDifferences.find(
      one =>
        one.allows === 'status' &&
        one.status === status &&
        (!one.operation || one.operation === operation.id),
    );
    if (!allowed) {
      const known = Object.keys(operation.responses).join(', ');
      const message = `${status} is none of the documented statuses (${known})`;
      return {
        violations: [violation('undocumented status', message)],
        acceptedDifferences: used,
      };
    }
    used.push(allowed.id);
  }
  if (status >= 500) {
    return { violations: [], acceptedDifferences: used };
  }
  const better = acceptedDifferences.find(
    (one): one is AnswerDifference =>
      one.allows === 'answer' &&
      one.operation === operation.id &&
      one.status === status,
  );
  if (better) {
    used.push(better.id);
  }
  const content = better ?? stated?.content?.['application/json'];
  const schema = status >= 400 ? REFUSAL : content?.schema;
  if (typeof responseBody === 'string' && schema && status < 400) {
    const media = acceptedDifferences.find(
      one => one.allows === 'media' && one.operations.includes(operation.id),
    );
    if (media) {
      return { violations: [], acceptedDifferences: [...used, media.id] };
    }
  }
  if (!schema || responseBody === undefined) {
    const isRight = Boolean(schema) === (responseBody !== undefined);
    const message = schema ? 'there is no body' : 'there should be no body';
    return {
      violations: isRight ? [] : [violation('response body', message)],
      acceptedDifferences: used,
    };
  }
  const verdict = validate(schema, responseBody);
  return {
    violations: verdict.problems.map(({ at, message }) =>
      violation('response body', message, at),
    ),
    acceptedDifferences: [...used, ...verdict.acceptedDifferences],
  };
}
