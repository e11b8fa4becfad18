import {
  AuthenticationError,
  ConflictError,
  InputError,
  isError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';

/** An error that AWS itself responded with, as the SDK throws it. */
interface AwsError extends Error {
  $metadata: { httpStatusCode?: number };
}

function isFromAws(error: unknown): error is AwsError {
  return isError(error) && '$metadata' in error;
}

/**
 * Whether AWS responded with one of these errors. Compares names rather than
 * classes, because services respond with errors that their model does not list
 * for the operation: EKS refuses a second Fargate profile with a
 * `ResourceInUseException` (eks-cluster.md §1.3).
 */
export function isAwsError(error: unknown, ...names: string[]): error is Error {
  return isFromAws(error) && names.includes(error.name);
}

const throttled = [
  'RequestLimitExceeded',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
];

const connectionErrors = [
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
];

/** Whether the same request may succeed a little later: it was throttled, the service failed, or there was no response. */
export function isTransient(error: unknown): error is Error {
  // Errors of Node's own modules are not always instances of this Error.
  if (!isError(error)) {
    return false;
  }
  if (
    ['ServiceUnavailableError', 'TimeoutError'].includes(error.name) ||
    throttled.includes(error.name) ||
    connectionErrors.includes((error as NodeJS.ErrnoException).code ?? '')
  ) {
    return true;
  }
  if (!isFromAws(error) || error.name === 'CredentialsProviderError') {
    return false;
  }
  // Without a status there was no response, whatever error the SDK reports.
  const { httpStatusCode: status = 500 } = error.$metadata;
  return status === 429 || status >= 500;
}

const expired = [
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'RequestExpired',
  'UnrecognizedClientException',
];
const quotas = ['ResourceLimitExceededException', 'LimitExceededException'];
const missing = ['NotFoundException', 'ResourceNotFoundException'];
const inUse = [
  'AlreadyExistsException',
  'InvalidRequestException',
  'ResourceInUseException',
];

/**
 * Turns an error of the SDK into a Backstage error that says what could not be
 * done, why, and what to do about it. AWS's own message names the missing
 * permission, the quota or the parameter. Errors that come neither from AWS nor
 * from the connection are returned unchanged.
 *
 * @param doing - what was attempted, such as `create the cluster octopus`
 */
export function toActionError(error: unknown, doing: string): unknown {
  const noCredentials =
    isError(error) && error.name === 'CredentialsProviderError';
  if (!noCredentials && !isFromAws(error) && !isTransient(error)) {
    return error;
  }
  const { name } = error;
  const message = `Could not ${doing}: ${error.message} (${name})`;
  const status = isFromAws(error) ? error.$metadata.httpStatusCode : undefined;
  if (noCredentials || expired.includes(name)) {
    return new AuthenticationError(
      `${message}. Renew the AWS credentials of the portal (aws in app-config.yaml), and run this again.`,
    );
  }
  if (status === 403 || name.startsWith('AccessDenied')) {
    return new NotAllowedError(
      `${message}. Give the portal's AWS principal this permission, and run this again.`,
    );
  }
  if (quotas.includes(name)) {
    return new InputError(
      `${message}. Ask AWS for a higher quota in Service Quotas, or remove what is not needed, and run this again.`,
    );
  }
  if (missing.includes(name)) {
    return new NotFoundError(message);
  }
  if (inUse.includes(name)) {
    return new ConflictError(message);
  }
  return isTransient(error)
    ? new ServiceUnavailableError(`${message}. Run this again.`)
    : new InputError(message);
}
