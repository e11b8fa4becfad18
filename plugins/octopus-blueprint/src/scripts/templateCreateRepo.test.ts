import { describeScript } from './__testUtils__/describeScript';
import { runScript } from './__testUtils__/runScript';
import { Answer, Reply } from './__testUtils__/types';

const token = 'ghp_not-a-real-token';
const variables = {
  'Git.Url.Organization': 'acme',
  'Git.Url.Repo': 'shop',
  'Git.Credentials.Password': token,
};
const github = (method: string, path: string, ...replies: Reply[]): Answer => ({
  tool: 'curl',
  args: new RegExp(`--request ${method} .*https://api\\.github\\.com/${path}$`),
  replies,
});
const notFound = { status: 404, body: '{"message":"Not Found"}' };
const found = { body: '{"full_name":"acme/shop"}' };
const run = (answers: Answer[], wrong: Record<string, string> = {}) =>
  runScript('template-create-repo', {
    variables: { ...variables, ...wrong },
    answers,
    tools: ['curl'],
  });
const outputs = {
  NewRepo: 'shop',
  NewRepoUrl: 'https://github.com/acme/shop',
};

describeScript('template-create-repo', () => {
  it('makes a private repository of an organization', () => {
    const result = run([
      github('GET', 'repos/acme/shop', notFound, notFound, found),
      github('GET', 'users/acme', { body: '{"type":"Organization"}' }),
      github('POST', 'orgs/acme/repos', { status: 201, body: '{}' }),
    ]);

    expect(result.exitCode).toBe(0);
    expect(result.outputs).toEqual(outputs);
    const created = result.callsOf('curl')[2];
    expect(JSON.parse(created.body!)).toEqual({ name: 'shop', private: true });
    expect(created.stdin).toBe(`header = "Authorization: Bearer ${token}"\n`);
    expect(result.callsOf('sleep')).toHaveLength(1);
    expect(result.exposes(token)).toBe(false);
  });

  it('makes a public repository of the own user when asked to', () => {
    const result = run(
      [
        github('GET', 'repos/Alice/shop', notFound, found),
        github('GET', 'users/Alice', { body: '{"type":"User"}' }),
        github('GET', 'user', { body: '{"login":"alice"}' }),
        github('POST', 'user/repos', { status: 201, body: '{}' }),
      ],
      {
        'Git.Url.Organization': 'Alice',
        'CreateGithubRepo.Git.Visibility': 'public',
      },
    );

    expect(result.exitCode).toBe(0);
    expect(JSON.parse(result.callsOf('curl')[3].body!)).toEqual({
      name: 'shop',
      private: false,
    });
  });

  it('takes the repository that is there', () => {
    const result = run([github('GET', 'repos/acme/shop', found)]);

    expect(result.exitCode).toBe(0);
    expect(result.callsOf('curl')).toHaveLength(1);
    expect(result.outputs).toEqual(outputs);
  });

  it('cleans the name', () => {
    const result = run([github('GET', 'repos/acme/my-shop-', found)], {
      'Git.Url.Repo': 'my shop!',
    });

    expect(result.outputs.NewRepo).toBe('my-shop-');
    expect(result.stdout).toContain('GitHub does not allow the name my shop!');
  });

  it.each(['my.shop', 'my_shop', 'my-shop'])(
    'keeps dots and underscores of the name %s, without a prefix',
    name => {
      const result = run([github('GET', `repos/acme/${name}`, found)], {
        'Git.Url.Repo': name,
      });

      expect(result.outputs.NewRepo).toBe(name);
      expect(result.stdout).not.toContain('does not allow');
    },
  );

  it('does not take an error for a missing repository', () => {
    const result = run([
      github('GET', 'repos/acme/shop', {
        status: 503,
        body: '{"message":"Unavailable"}',
      }),
    ]);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toBe(
      'GitHub did not say whether acme/shop exists (it answers 503): Unavailable',
    );
    expect(result.outputs).toEqual({});
  });

  it.each([
    [
      'the token is refused',
      [github('GET', 'repos/acme/shop', { status: 401, body: '{}' })],
      'GitHub refused the token',
    ],
    [
      'GitHub cannot be reached',
      [
        github('GET', 'repos/acme/shop', {
          stderr: 'curl: (7) Failed to connect',
          exit: 7,
        }),
      ],
      'There was no answer to GET https://api.github.com/repos/acme/shop.',
    ],
    [
      'the owner does not exist',
      [
        github('GET', 'repos/acme/shop', notFound),
        github('GET', 'users/acme', notFound),
      ],
      "GitHub knows no user or organization 'acme'",
    ],
    [
      'the owner is somebody else',
      [
        github('GET', 'repos/acme/shop', notFound),
        github('GET', 'users/acme', { body: '{"type":"User"}' }),
        github('GET', 'user', { body: '{"login":"alice"}' }),
      ],
      "'acme' is another user's account",
    ],
    [
      'GitHub does not allow it',
      [
        github('GET', 'repos/acme/shop', notFound),
        github('GET', 'users/acme', { body: '{"type":"Organization"}' }),
        github('POST', 'orgs/acme/repos', {
          status: 403,
          body: '{"message":"Resource not accessible"}',
        }),
      ],
      'GitHub did not make acme/shop (it answers 403): Resource not accessible',
    ],
  ])('fails when %s', (_, answers, message) => {
    const result = run(answers);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(message);
    expect(result.outputs).toEqual({});
    expect(result.exposes(token)).toBe(false);
  });

  it.each([
    [{ 'Git.Url.Organization': 'https://github.com/acme' }, 'name only'],
    [{ 'Git.Url.Repo': '???' }, 'Use letters and digits'],
    [{ 'Git.Credentials.Password': '' }, 'Git.Credentials.Password is empty'],
    [{ 'CreateGithubRepo.Git.Visibility': 'secret' }, 'private or public'],
  ])('refuses %p before any call', (wrong, message) => {
    const result = run([], wrong);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(message);
    expect(result.calls).toEqual([]);
  });
});
