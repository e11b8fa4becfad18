import { EKSServiceException } from '@aws-sdk/client-eks';
import { InputError } from '@backstage/errors';
import { isAwsError, isTransient, toActionError } from './awsErrors';

const refusal = (name: string, status: number) =>
  new EKSServiceException({
    name,
    message: 'why',
    $fault: 'client',
    $metadata: { httpStatusCode: status },
  });

describe('toActionError', () => {
  it.each([
    ['AccessDeniedException', 403, 'NotAllowedError', 'permission'],
    ['ExpiredToken', 403, 'AuthenticationError', 'Renew'],
    ['UnrecognizedClientException', 403, 'AuthenticationError', 'Renew'],
    ['ResourceLimitExceededException', 400, 'InputError', 'Service Quotas'],
    ['ResourceNotFoundException', 404, 'NotFoundError', ''],
    ['ResourceInUseException', 409, 'ConflictError', ''],
    ['InvalidParameterException', 400, 'InputError', ''],
    ['ThrottlingException', 429, 'ServiceUnavailableError', 'Run this again'],
    ['ServerException', 500, 'ServiceUnavailableError', 'Run this again'],
  ])('turns %s (%d) into a %s', (name, status, expected, advice) => {
    const error = toActionError(refusal(name, status), 'make it') as Error;
    expect(error.name).toBe(expected);
    expect(error.message).toContain(`Could not make it: why (${name})`);
    expect(error.message).toContain(advice);
  });

  it('leaves errors that are not from AWS as they are', () => {
    const error = new InputError('no');
    expect(toActionError(error, 'make it')).toBe(error);
    expect(isTransient(error)).toBe(false);
    expect(isAwsError(error, 'InputError')).toBe(false);
  });

  it('treats a broken connection as transient', () => {
    const error = Object.assign(new Error('gone'), { code: 'ECONNRESET' });
    expect(isTransient(error)).toBe(true);
    expect(toActionError(error, 'make it')).toMatchObject({
      name: 'ServiceUnavailableError',
    });
    const wrapped = Object.assign(new Error('gone'), { $metadata: {} });
    expect(isTransient(wrapped)).toBe(true);
  });

  it('does not treat missing credentials as transient', () => {
    const error = Object.assign(new Error('none'), {
      name: 'CredentialsProviderError',
      $metadata: {},
    });
    expect(isTransient(error)).toBe(false);
    expect(toActionError(error, 'make it')).toMatchObject({
      name: 'AuthenticationError',
    });
  });
});
