import { AwsError } from '../http/AwsError';
import { describeProblem } from './describeProblem';
import { fromJson, toJson } from './json';
import { Protocol } from './protocol';

const TYPE = { 'Content-Type': 'application/x-amz-json-1.1' };

/**
 * The protocol of Service Quotas. Sources: "AWS JSON 1.1 protocol" in the
 * Smithy documentation, and "Common Errors" in its API reference.
 */
export const awsJson11: Protocol = {
  common: {
    accessDenied: ['AccessDeniedException', 400],
    badSignature: ['InvalidSignatureException', 400],
    expiredToken: ['ExpiredTokenException', 400],
    missingToken: ['MissingAuthenticationTokenException', 400],
    staleSignature: ['InvalidSignatureException', 400],
    throttled: ['ThrottlingException', 400],
    unknownKey: ['UnrecognizedClientException', 400],
    unknownOperation: ['UnknownOperationException', 400],
  },

  read(request, body, service) {
    const [target, name] = (request.headers.get('X-Amz-Target') ?? '').split(
      '.',
    );
    const operation = service.model.operations.get(name);
    if (!operation || target !== service.target) {
      throw new AwsError('UnknownOperationException', '', {}, 400);
    }
    const input = fromJson(operation.input, JSON.parse(body || '{}'));
    return { operation, input: input as Record<string, unknown> };
  },

  result: (operation, output) =>
    Response.json(toJson(operation.output, output), { headers: TYPE }),

  error: error =>
    Response.json(
      { __type: error.code, ...error.members, Message: error.message },
      { status: error.status, headers: TYPE },
    ),

  invalid: problems =>
    new AwsError(
      'ValidationException',
      `${problems.length} validation error${
        problems.length > 1 ? 's' : ''
      } detected: ${problems.map(describeProblem).join('; ')}`,
      {},
      400,
    ),
};
