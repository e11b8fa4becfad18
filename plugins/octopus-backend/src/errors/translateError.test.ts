import {
  AuthenticationError,
  ConflictError,
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
      message: "Octopus instance 'main' did not answer within 10 seconds",
    });
  });
});
