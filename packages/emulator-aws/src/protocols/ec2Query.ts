import { AwsError } from '../http/AwsError';
import { Problem } from '../schema/problem';
import { Protocol } from './protocol';
import { readQuery } from './query';
import { element, escapeXml, toXml, xmlResponse } from './xml';

/**
 * The protocol of EC2. Sources: "EC2 query protocol" in the Smithy
 * documentation, and "Error codes for the Amazon EC2 API" in its API
 * reference.
 */
export const ec2Query: Protocol = {
  common: {
    accessDenied: ['UnauthorizedOperation', 403],
    badSignature: ['SignatureDoesNotMatch', 403],
    expiredToken: ['RequestExpired', 400],
    missingToken: ['MissingAuthenticationToken', 403],
    staleSignature: ['RequestExpired', 400],
    throttled: ['RequestLimitExceeded', 503],
    unknownKey: ['AuthFailure', 401],
    unknownOperation: ['InvalidAction', 400],
  },

  read: (request, body, service) =>
    readQuery(request, body, service, {
      keyOf: (name, shape) =>
        shape.traits.ec2QueryName ?? capitalize(shape.traits.xmlName ?? name),
      isFlat: () => true,
    }),

  result: (operation, output, service, requestId) =>
    xmlResponse(
      200,
      `${operation.name}Response`,
      service.xmlNamespace,
      element('requestId', requestId) + toXml(operation.output, output),
    ),

  error: (error, _service, requestId) =>
    xmlResponse(
      error.status,
      'Response',
      undefined,
      element(
        'Errors',
        element(
          'Error',
          element('Code', error.code) +
            element('Message', escapeXml(error.message)),
        ),
      ) + element('RequestID', requestId),
    ),

  invalid: problems => invalid(problems[0]),
};

function invalid({ kind, path, expected }: Problem): AwsError {
  switch (kind) {
    case 'missing':
      return refusal(
        'MissingParameter',
        `The request must contain the parameter ${path}`,
      );
    case 'unknown':
      return refusal(
        'UnknownParameter',
        `The parameter ${path} is not recognized`,
      );
    default:
      return refusal(
        'InvalidParameterValue',
        `Invalid value for the parameter ${path}: expected ${expected}`,
      );
  }
}

function refusal(code: string, message: string): AwsError {
  return new AwsError(code, message, {}, 400);
}

function capitalize(name: string): string {
  return name[0].toUpperCase() + name.slice(1);
}
