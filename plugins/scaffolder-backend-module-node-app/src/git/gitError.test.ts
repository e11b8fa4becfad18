import { Errors } from 'isomorphic-git';
import { gitError } from './gitError';

const remote = { url: 'https://github.com/octopub/shop.git', token: 'secret' };

const http = (status: number, body?: string) =>
  new Errors.HttpError(status, 'Words', body as string);

const refused = (error: string) =>
  new Errors.GitPushError(error, {
    ok: false,
    error,
    refs: { 'refs/heads/main': { ok: false, error } },
  });

describe('gitError', () => {
  it.each<[string, Error, string, RegExp]>([
    ['a wrong token', http(401, 'Bad'), 'AuthenticationError', /Bad/],
    ['a missing right', http(403, 'Denied'), 'NotAllowedError', /Denied/],
    [
      'an archived repository',
      http(403, 'ERROR: This repository was archived so it is read-only.'),
      'ConflictError',
      /is archived/,
    ],
    ['what is not there', http(404), 'NotFoundError', /not there/],
    ['a server that fails', http(502), 'ServiceUnavailableError', /Run again/],
    [
      'a workflow',
      refused(
        'refusing to allow a GitHub App to create or update workflow `.github/workflows/build.yaml` without `workflows` permission',
      ),
      'NotAllowedError',
      /Workflows: write/,
    ],
    [
      'rules',
      refused('push declined due to repository rule violations'),
      'ConflictError',
      /rules of the repository/,
    ],
    [
      'a push of somebody else',
      new Errors.PushRejectedError('not-fast-forward'),
      'ConflictError',
      /somebody has pushed/,
    ],
    [
      'a push of somebody else at the same moment',
      refused('failed to update ref'),
      'ConflictError',
      /somebody has pushed/,
    ],
    [
      'a silent server',
      new Error('Request timed out'),
      'ServiceUnavailableError',
      /no response in time\. Run again/,
    ],
    [
      'a broken connection',
      Object.assign(new Error('read'), { code: 'ECONNRESET' }),
      'ServiceUnavailableError',
      /ECONNRESET/,
    ],
  ])('names %s', (_, error, name, message) => {
    expect(gitError(error, remote, 'push to the branch main')).toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
  });

  it('leaves errors that it does not know as they are', () => {
    const error = new RangeError('strange');
    expect(gitError(error, remote, 'push')).toBe(error);
  });

  it('throws the reason of a signal that has aborted', () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    expect(() => gitError(http(502), { ...remote, signal }, 'push')).toThrow(
      'cancelled',
    );
  });
});
