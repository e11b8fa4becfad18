import { createSign } from 'node:crypto';
import { testGitHub } from '../testing/testGitHub';
import { portalPermissions } from './installation';

type TestGitHub = ReturnType<typeof testGitHub>;

/** The JSON web token of the App, as GitHub's documentation says to make it. */
function appToken({ sandbox }: TestGitHub, seconds = 540): string {
  const now = Date.parse('2026-11-02T12:00:00Z') / 1000;
  const part = (value: object) =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    iat: now - 60,
    exp: now + seconds,
    iss: sandbox.app.clientId,
  };
  const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`;
  const signature = createSign('RSA-SHA256').update(text);
  return `${text}.${signature.sign(sandbox.app.privateKey, 'base64url')}`;
}

async function installationToken(github: TestGitHub): Promise<string> {
  const { apps } = github.rest(appToken(github));
  const { data: installations } = await apps.listInstallations();
  const { data } = await apps.createInstallationAccessToken({
    installation_id: installations[0].id,
  });
  return data.token;
}

const shop = { owner: 'octopub', repo: 'shop' };

describe('an App that is installed on all repositories', () => {
  const github = testGitHub();

  it('knows itself and its installation', async () => {
    const { apps } = github.rest(appToken(github));
    expect((await apps.getAuthenticated()).data).toMatchObject({
      slug: 'octopus-portal',
      owner: { login: 'octopub' },
    });
    const { data } = await apps.getOrgInstallation({ org: 'octopub' });
    expect(data).toMatchObject({
      account: { login: 'octopub' },
      repository_selection: 'all',
      permissions: portalPermissions,
    });
    await expect(
      apps.getOrgInstallation({ org: 'octopub-partners' }),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('is refused with a token that is too old, too long, or not its own', async () => {
    const refused = (token: string, message: string) =>
      expect(github.rest(token).apps.getAuthenticated()).rejects.toMatchObject({
        status: 401,
        response: { data: { message } },
      });
    const [header, claims] = appToken(github).split('.');
    await refused(
      appToken(github, 601),
      "'Expiration time' claim ('exp') is too far in the future",
    );
    await refused(
      appToken(github, 0),
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
    await refused(
      `${header}.${claims}.bm90aGluZw`,
      'A JSON web token could not be decoded',
    );
    await refused(
      github.sandbox.token.value,
      'A JSON web token could not be decoded',
    );
  });

  it('seeds a repository with its token, but none of a user', async () => {
    const token = await installationToken(github);
    const { repos, actions, users } = github.rest(token);
    await repos.createInOrg({ org: 'octopub', name: 'shop', private: true });
    await actions.createRepoVariable({ ...shop, name: 'A', value: '1' });
    await repos.replaceAllTopics({ ...shop, names: ['node'] });
    await github.commit({ '.github/workflows/build.yaml': 'on: push\n' });
    await github.git(
      ...['-C', `${github.folder()}/work`, 'push', '--quiet'],
      ...[github.remote('octopub/shop', token), 'main'],
    );
    for (const attempt of [
      users.getAuthenticated(),
      repos.createForAuthenticatedUser({ name: 'notes' }),
      repos.createInOrg({ org: 'octopub-partners', name: 'notes' }),
    ]) {
      await expect(attempt).rejects.toMatchObject({
        status: 403,
        response: {
          data: { message: 'Resource not accessible by integration' },
        },
      });
    }
  });

  it('may use its token for an hour', async () => {
    const token = await installationToken(github);
    github.wait(3_600_000);
    await expect(
      github.rest(token).apps.listReposAccessibleToInstallation(),
    ).rejects.toMatchObject({ status: 401 });
  });
});

describe('an App that is installed on selected repositories', () => {
  const github = testGitHub({
    installation: {
      repositories: 'selected',
      permissions: {
        administration: 'write',
        contents: 'write',
        metadata: 'read',
      },
    },
  });
  const listed = async (token: string) => {
    const { apps } = github.rest(token);
    const { data } = await apps.listReposAccessibleToInstallation();
    return data.repositories.map(({ name }) => name);
  };

  it('sees what it made itself, and nothing else that is private', async () => {
    await github
      .rest()
      .repos.createInOrg({ org: 'octopub', name: 'secret', private: true });
    const token = await installationToken(github);
    const { repos } = github.rest(token);
    await expect(
      repos.get({ owner: 'octopub', repo: 'secret' }),
    ).rejects.toMatchObject({ status: 404 });
    expect(await listed(token)).toEqual([]);
    await repos.createInOrg({ org: 'octopub', name: 'shop', private: true });
    expect(await listed(token)).toEqual(['shop']);
  });

  it('may do what its permissions say, of which repositories tell nothing', async () => {
    const token = await installationToken(github);
    const { repos, actions } = github.rest(token);
    await repos.createInOrg({ org: 'octopub', name: 'shop', private: true });
    expect((await repos.get(shop)).data.permissions).toEqual({
      admin: false,
      maintain: false,
      push: false,
      triage: false,
      pull: false,
    });
    expect((await repos.getRepoRulesets(shop)).data).toEqual([]);
    await expect(actions.getRepoPublicKey(shop)).rejects.toMatchObject({
      status: 403,
      response: { data: { message: 'Resource not accessible by integration' } },
    });
    const workflow = '.github/workflows/build.yaml';
    await github.commit({ [workflow]: 'on: push\n' });
    await expect(
      github.git(
        ...['-C', `${github.folder()}/work`, 'push'],
        ...[github.remote('octopub/shop', token), 'main'],
      ),
    ).rejects.toMatchObject({
      stderr: expect.stringContaining(
        `(refusing to allow a GitHub App to create or update workflow \`${workflow}\` without \`workflows\` permission)`,
      ),
    });
  });
});
