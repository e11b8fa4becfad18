import { responseError } from '../__testUtils__/responseError';
import { problemOf, refusalOf } from './problemOf';

describe('problemOf', () => {
  it.each([
    [404, 'NotFoundError', 'noAnnotation', 'noAnnotation'],
    [404, 'NotFoundError', 'badAnnotation', 'badAnnotation'],
    [404, 'NotFoundError', 'notConfigured', 'notConfigured'],
    [404, 'NotFoundError', 'projectNotFound', 'projectNotFound'],
    [404, 'NotFoundError', undefined, 'projectNotFound'],
    [404, 'Error', undefined, 'notConfigured'],
    [401, 'AuthenticationError', undefined, 'noPermission'],
    [403, 'NotAllowedError', undefined, 'noPermission'],
    [503, 'ServiceUnavailableError', undefined, 'unreachable'],
    [504, 'Error', undefined, 'unreachable'],
    [500, 'Error', undefined, 'unknown'],
  ])(
    'reads %s %s with reason %s as %s',
    async (status, name, reason, problem) => {
      expect(
        problemOf(await responseError(status, name, 'Message', { reason })),
      ).toBe(problem);
    },
  );

  it('takes a failed fetch for a portal that cannot be reached', () => {
    expect(problemOf(new TypeError('Failed to fetch'))).toBe('offline');
  });

  it('knows nothing of other errors', () => {
    expect(problemOf(new Error('Broken'))).toBe('unknown');
  });
});

describe('refusalOf', () => {
  it('reads the message of the backend, and the field that it names', async () => {
    expect(
      refusalOf(
        await responseError(400, 'InputError', 'It exists', {
          field: 'version',
        }),
      ),
    ).toEqual({ message: 'It exists', field: 'version' });
    expect(
      refusalOf(await responseError(409, 'ConflictError', 'It exists')),
    ).toEqual({ message: 'It exists' });
    expect(refusalOf(new Error('Broken'))).toEqual({ message: 'Broken' });
  });
});
