import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
} from '@backstage/errors';
import { translateError } from './translateError';

const instance = 'main';

describe('translateError', () => {
  it('does not blame the person for the credential of the portal', () => {
    for (const error of [
      new AuthenticationError('x'),
      new NotAllowedError('x'),
    ]) {
      expect(translateError(error, { instance, access: 'read' })).toMatchObject(
        {
          name: 'NotFoundError',
          message: 'x',
          reason: 'notConfigured',
        },
      );
    }
    expect(
      translateError(new AuthenticationError('x'), {
        instance,
        access: 'write',
      }),
    ).toMatchObject({ reason: 'notConfigured' });
  });

  it('keeps what Octopus says about a write', () => {
    for (const error of [new NotAllowedError('x'), new ConflictError('x')]) {
      expect(translateError(error, { instance, access: 'write' })).toBe(error);
    }
  });

  it.each(['read', 'write'] as const)(
    'keeps the request of a refused %s for the log, and nowhere else',
    access => {
      for (const ErrorClass of [AuthenticationError, InputError]) {
        const refusal = Object.assign(
          new ErrorClass("Octopus instance 'main' refused to read a task: No."),
          { cause: new Error('GET /api/tasks was answered with status 400') },
        );
        const error = translateError(
          translateError(refusal, { instance, access }),
          { instance, access },
        ) as Error;
        expect(error.message).toBe('No.');
        expect(error.stack?.match(/GET \/api\/tasks/g)).toHaveLength(1);
      }
    },
  );

  it('names the field that a write was refused for', () => {
    const refusal = () =>
      new InputError("Release '0.3.4' already exists for this project.");
    expect(
      translateError(refusal(), { instance, access: 'write' }),
    ).toMatchObject({ name: 'InputError', field: 'version' });
    expect(
      translateError(refusal(), { instance, access: 'read' }),
    ).not.toHaveProperty('field');
    expect(
      translateError(Object.assign(refusal(), { field: 'other' }), {
        instance,
        access: 'write',
      }),
    ).toMatchObject({ field: 'other' });
  });

  it('says how long it waited', async () => {
    const signal = AbortSignal.timeout(1);
    await new Promise(resolve => signal.addEventListener('abort', resolve));
    expect(
      translateError(signal.reason, {
        instance,
        access: 'read',
        limitMs: 10_000,
      }),
    ).toMatchObject({
      name: 'ServiceUnavailableError',
      message: "Octopus instance 'main' did not respond within 10 seconds",
    });
  });
});
