import { githubError } from './githubError';

const step = { doing: 'set the topics', right: 'Administration: write' };

const failure = (
  status: number,
  message: string,
  extra: { errors?: unknown; headers?: Record<string, string> } = {},
) => ({
  status,
  message: `${message} - https://docs.github.com`,
  request: { headers: { authorization: 'token secret' } },
  response: {
    headers: extra.headers ?? {},
    data: { message, errors: extra.errors },
  },
});

describe('githubError', () => {
  it.each([
    [401, 'Bad credentials', 'AuthenticationError', /renew the token/],
    [
      403,
      'Resource not accessible by integration',
      'NotAllowedError',
      /set the topics.*not accessible.*Administration: write/,
    ],
    [
      403,
      'Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.',
      'NotAllowedError',
      /single sign-on of the organization: on GitHub under Settings, Developer settings, next to the token\.$/,
    ],
    [
      403,
      'Although you appear to have the correct authorization credentials, the `octopub` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
      'NotAllowedError',
      /add the address of this portal to its IP allow list\.$/,
    ],
    [
      403,
      'This installation has been suspended',
      'NotAllowedError',
      /suspended"\. Let an owner of the organization unsuspend it/,
    ],
    [
      403,
      'Upgrade to GitHub Pro or make this repository public to enable this feature.',
      'NotAllowedError',
      /The owner's GitHub plan does not include this, regardless of the token's permissions\.$/,
    ],
    [
      403,
      'Although you appear to have the correct authorization credentials, the `octopub` organization has enabled OAuth App access restrictions',
      'NotAllowedError',
      /approve the OAuth App/,
    ],
    [
      403,
      '`octopub` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.',
      'NotAllowedError',
      /kind of token that it allows\.$/,
    ],
    [
      403,
      'You have triggered an abuse detection mechanism. Please wait a few minutes before you try again.',
      'ServiceUnavailableError',
      /limit is lifted/,
    ],
    [404, 'Not Found', 'NotFoundError', /selected repositories/],
    [409, 'Conflict', 'ConflictError', /Conflict/],
    [422, 'Validation Failed', 'InputError', /Validation Failed/],
    [429, 'Slow down', 'ServiceUnavailableError', /limit is lifted/],
    [
      403,
      'You have exceeded a secondary rate limit',
      'ServiceUnavailableError',
      /limit is lifted/,
    ],
    [502, 'Server Error', 'ServiceUnavailableError', /Run again/],
  ])('turns %d %s into %s', (status, message, name, expected) => {
    const error = githubError(failure(status, message), step);
    expect(error).toMatchObject({
      name,
      message: expect.stringMatching(expected),
    });
    expect(JSON.stringify(error) + error.message + error.stack).not.toContain(
      'secret',
    );
  });

  it('tells a used-up limit from a missing right', () => {
    const headers = { 'x-ratelimit-remaining': '0' };
    expect(githubError(failure(403, 'No', { headers }), step).name).toBe(
      'ServiceUnavailableError',
    );
  });

  it('adds what GitHub says of fields', () => {
    const errors = [
      {
        resource: 'Repository',
        field: 'name',
        code: 'custom',
        message: 'name already exists on this account',
      },
      { field: 'private', code: 'invalid' },
    ];
    expect(
      githubError(failure(422, 'Validation Failed', { errors }), step).message,
    ).toContain(
      'Validation Failed: name already exists on this account: private invalid',
    );
  });

  it('says that there was no answer', () => {
    const error = githubError(
      { status: 500, message: 'fetch failed: ECONNRESET' },
      step,
    );
    expect(error).toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('no response from GitHub'),
    });
  });
});
