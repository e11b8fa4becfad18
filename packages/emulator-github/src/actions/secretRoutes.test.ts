import sodium from 'libsodium-wrappers';
import { testGitHub } from '../testing/testGitHub';

describe('secrets and variables', () => {
  const github = testGitHub();
  const { sandbox } = github;
  const shop = { owner: 'octopub', repo: 'shop' };

  beforeEach(() =>
    github.rest().repos.createInOrg({ org: 'octopub', name: 'shop' }),
  );

  async function seal(text: string) {
    const { data } = await github.rest().actions.getRepoPublicKey(shop);
    await sodium.ready;
    return {
      key_id: data.key_id,
      encrypted_value: Buffer.from(
        sodium.crypto_box_seal(text, Buffer.from(data.key, 'base64')),
      ).toString('base64'),
    };
  }

  it('keeps what was sealed, and answers names only', async () => {
    const { actions } = github.rest();
    const secret = { ...shop, secret_name: 'Octopus_Api_Token' };
    const first = await actions.createOrUpdateRepoSecret({
      ...secret,
      ...(await seal('API-1')),
    });
    github.wait(5000);
    const second = await actions.createOrUpdateRepoSecret({
      ...secret,
      ...(await seal('API-2')),
    });
    expect([first.status, second.status]).toEqual([201, 204]);
    expect(await sandbox.secret('octopub', 'shop', 'OCTOPUS_API_TOKEN')).toBe(
      'API-2',
    );
    const { data } = await actions.listRepoSecrets(shop);
    expect(data).toEqual({
      total_count: 1,
      secrets: [
        {
          name: 'OCTOPUS_API_TOKEN',
          created_at: '2026-11-02T12:00:00Z',
          updated_at: '2026-11-02T12:00:05Z',
        },
      ],
    });
    expect((await actions.getRepoSecret(secret)).data).toEqual(data.secrets[0]);
    await actions.deleteRepoSecret(secret);
    expect(
      await sandbox.secret('octopub', 'shop', 'OCTOPUS_API_TOKEN'),
    ).toBeUndefined();
  });

  it('refuses what was not sealed to its key, and bad names', async () => {
    const { actions } = github.rest();
    const sealed = await seal('API-1');
    const put = (change: object, name = 'TOKEN') =>
      actions.createOrUpdateRepoSecret({
        ...shop,
        secret_name: name,
        ...sealed,
        ...change,
      });
    const plain = Buffer.from('API-1').toString('base64');
    for (const attempt of [
      put({ encrypted_value: plain }),
      put({ key_id: '1' }),
      put({}, '1TOKEN'),
      put({}, 'GITHUB_TOKEN'),
    ]) {
      await expect(attempt).rejects.toMatchObject({ status: 422 });
    }
  });

  it('takes no secrets from those who may only read', async () => {
    const member = github.rest(sandbox.tokens.member.value);
    await expect(member.actions.getRepoPublicKey(shop)).rejects.toMatchObject({
      status: 403,
    });
  });

  it('creates variables once, and updates them', async () => {
    const { actions } = github.rest();
    const variable = { ...shop, name: 'OCTOPUS_URL' };
    await actions.createRepoVariable({ ...variable, value: 'https://a' });
    await expect(
      actions.createRepoVariable({ ...variable, value: 'https://b' }),
    ).rejects.toMatchObject({ status: 409 });
    await actions.updateRepoVariable({ ...variable, value: 'https://b' });
    expect((await actions.getRepoVariable(variable)).data).toMatchObject({
      name: 'OCTOPUS_URL',
      value: 'https://b',
    });
    await actions.deleteRepoVariable(variable);
    expect((await actions.listRepoVariables(shop)).data).toEqual({
      total_count: 0,
      variables: [],
    });
    await expect(
      actions.updateRepoVariable({ ...variable, value: 'https://c' }),
    ).rejects.toMatchObject({ status: 404 });
  });
});
