import { AwsError } from '../http/AwsError';
import { describeProblem } from './describeProblem';
import { Protocol } from './protocol';
import { readQuery } from './query';
import { element, escapeXml, toXml, xmlResponse } from './xml';

/**
 * The protocol of CloudFormation, IAM, STS and Elastic Load Balancing.
 * Sources: "AWS query protocol" in the Smithy documentation; "Common Errors"
 * in the API reference of each; codes as the aws CLI prints them
 * (`AccessDenied`, `ExpiredToken`, `Throttling`); an error recorded in
 * aws-azure-login/aws-azure-login#251.
 */
export const awsQuery: Protocol = {
  common: {
    accessDenied: ['AccessDenied', 403],
    badSignature: ['SignatureDoesNotMatch', 403],
    expiredToken: ['ExpiredToken', 403],
    missingToken: ['MissingAuthenticationToken', 403],
    staleSignature: ['SignatureDoesNotMatch', 403],
    throttled: ['Throttling', 400],
    unknownKey: ['InvalidClientTokenId', 403],
    unknownOperation: ['InvalidAction', 400],
  },

  read: (request, body, service) =>
    readQuery(request, body, service, {
      keyOf: (name, shape) => shape.traits.xmlName ?? name,
      isFlat: list => list.traits.xmlFlattened === 1,
    }),

  result(operation, output, service, requestId) {
    const { name } = operation;
    const members = toXml(operation.output, output);
    return xmlResponse(
      200,
      `${name}Response`,
      service.xmlNamespace,
      (operation.output.members!.size
        ? element(`${name}Result`, members)
        : '') + element('ResponseMetadata', element('RequestId', requestId)),
    );
  },

  error: (error, service, requestId) =>
    xmlResponse(
      error.status,
      'ErrorResponse',
      service.xmlNamespace,
      element(
        'Error',
        element('Type', error.status < 500 ? 'Sender' : 'Receiver') +
          element('Code', error.code) +
          element('Message', escapeXml(error.message)),
      ) + element('RequestId', requestId),
    ),

  invalid: problems =>
    new AwsError(
      'ValidationError',
      `${problems.length} validation error${
        problems.length > 1 ? 's' : ''
      } detected: ${problems.map(describeProblem).join('; ')}`,
      {},
      400,
    ),
};
