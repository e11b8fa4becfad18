import { Octokit } from '@octokit/rest';
import { testGitHub } from './testing/testGitHub';

describe('GitHub sandbox, asked by @octokit/rest', () => {
  const github = testGitHub();
  const { sandbox } = github;

  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const client = (auth?: string) =>
    new Octokit({ baseUrl: github.url(), auth, log: silent });

  it('answers its root without credentials', async () => {
    const { status, data, headers } = await client().rest.meta.root();
    expect(status).toBe(200);
    expect(data.repository_url).toBe(`${github.url()}/repos/{owner}/{repo}`);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-github-media-type': 'github.v3; format=json',
      'x-github-request-id': expect.stringMatching(/^[0-9A-F-]+$/),
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '59',
    });
  });

  it('knows the user of its token', async () => {
    const octokit = client(sandbox.token.value);
    const { data, headers } = await octokit.rest.users.getAuthenticated();
    expect(data).toMatchObject({
      login: 'sandbox-user',
      type: 'User',
      node_id: 'MDQ6VXNlcjE=',
    });
    expect(headers['x-ratelimit-limit']).toBe('5000');
    expect(headers['x-oauth-scopes']).toBe(
      'delete_repo, read:org, repo, user, workflow',
    );
  });

  it('refuses a wrong token, and no token where one is needed', async () => {
    await expect(client('ghp_wrong').rest.meta.root()).rejects.toMatchObject({
      status: 401,
      response: {
        data: {
          message: 'Bad credentials',
          documentation_url: 'https://docs.github.com/rest',
          status: '401',
        },
      },
    });
    await expect(client().rest.users.getAuthenticated()).rejects.toMatchObject({
      status: 401,
      response: { data: { message: 'Requires authentication' } },
    });
  });

  it('finds accounts in any case, and users are no organizations', async () => {
    const { rest } = client(sandbox.token.value);
    const asUser = await rest.users.getByUsername({ username: 'OctoPub' });
    expect(asUser.data).toMatchObject({
      login: 'octopub',
      type: 'Organization',
    });
    const asOrg = await rest.orgs.get({ org: 'octopub' });
    expect(asOrg.data).toMatchObject({ login: 'octopub', public_repos: 0 });
    await expect(rest.orgs.get({ org: 'sandbox-user' })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('answers what is not there as GitHub does, and never with success', async () => {
    const octokit = client(sandbox.token.value);
    const repository = { owner: 'octopub', repo: 'frontend' };
    await expect(octokit.rest.repos.get(repository)).rejects.toMatchObject({
      status: 404,
      response: {
        data: {
          message: 'Not Found',
          documentation_url:
            'https://docs.github.com/rest/repos/repos#get-a-repository',
          status: '404',
        },
      },
    });
    await expect(
      octokit.request('GET /repos/{owner}/{repo}/pulls', repository),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('limits requests by the hour, reading the limit is free', async () => {
    const { rest } = client();
    for (let i = 0; i < 60; i++) {
      await rest.meta.root();
    }
    await expect(rest.meta.root()).rejects.toMatchObject({
      status: 403,
      response: { headers: { 'x-ratelimit-remaining': '0' } },
    });
    const { data } = await rest.rateLimit.get();
    expect(data.resources.core).toEqual({
      limit: 60,
      used: 60,
      remaining: 0,
      reset: Date.parse('2026-11-02T13:00:00Z') / 1000,
    });

    github.wait(3_600_000);
    await expect(rest.meta.root()).resolves.toMatchObject({ status: 200 });
  });

  it('refuses requests that do not say what sends them', async () => {
    // It comes from before the API, and is a page.
    github.traffic.provokes('response body');
    const { status } = await sandbox.fetch(new Request(`${github.url()}/`));
    expect(status).toBe(403);
  });
});
