import { testGitHub } from '../testing/testGitHub';

describe('statuses of commits', () => {
  const github = testGitHub();
  const shop = { owner: 'octopub', repo: 'shop' };
  let sha: string;

  beforeEach(async () => {
    await github.rest().repos.createInOrg({ org: 'octopub', name: 'shop' });
    const work = await github.commit({ 'README.md': '# Shop\n' });
    await github.git('-C', work, 'push', github.remote('octopub/shop'), 'main');
    sha = (await github.rest().git.getRef({ ...shop, ref: 'heads/main' })).data
      .object.sha;
  });

  const say = (
    state: 'error' | 'failure' | 'pending' | 'success',
    more: object = {},
  ) => github.rest().repos.createCommitStatus({ ...shop, sha, state, ...more });
  const combined = async () =>
    (
      await github
        .rest()
        .repos.getCombinedStatusForRef({ ...shop, ref: 'main' })
    ).data;

  it('are kept, newest first, and say who made them', async () => {
    const target = 'https://octopus.example.com/app#/releases/1.0.1';
    const { data, status, headers } = await say('success', {
      context: 'Octopus release',
      description: '1.0.1',
      target_url: target,
    });
    expect(status).toBe(201);
    expect(headers.location).toBe(data.url);
    expect(data).toMatchObject({
      state: 'success',
      context: 'Octopus release',
      description: '1.0.1',
      target_url: target,
      creator: { login: 'sandbox-user' },
    });
    await say('pending');
    const { data: listed } = await github
      .rest()
      .repos.listCommitStatusesForRef({ ...shop, ref: sha });
    expect(listed.map(({ context, state }) => [context, state])).toEqual([
      ['default', 'pending'],
      ['Octopus release', 'success'],
    ]);
  });

  it('come to what is worst of the newest of each context', async () => {
    expect(await combined()).toMatchObject({
      state: 'pending',
      total_count: 0,
    });
    await say('pending', { context: 'a' });
    await say('success', { context: 'b' });
    expect(await combined()).toMatchObject({
      state: 'pending',
      total_count: 2,
    });
    await say('error', { context: 'A' });
    expect(await combined()).toMatchObject({
      state: 'failure',
      total_count: 2,
    });
    await say('success', { context: 'a' });
    const { state, statuses } = await combined();
    expect(state).toBe('success');
    expect(statuses.map(one => one.state)).toEqual(['success', 'success']);
  });

  it('are refused for a commit that is not there, and to who may only read', async () => {
    sha = 'c'.repeat(40);
    await expect(say('success')).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining(`No commit found for SHA: ${sha}`),
    });
    const { member } = github.sandbox.tokens;
    await expect(
      github
        .rest(member.value)
        .repos.createCommitStatus({ ...shop, sha, state: 'success' }),
    ).rejects.toMatchObject({ status: 403 });
  });

  it('have one of four states', async () => {
    await expect(say('green' as 'success')).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('state is not included in the list'),
    });
  });
});
