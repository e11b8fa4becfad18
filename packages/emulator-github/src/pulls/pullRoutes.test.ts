import { testGitHub } from '../testing/testGitHub';

const shop = { owner: 'octopub', repo: 'shop' };

describe('pull requests', () => {
  const github = testGitHub();
  const pulls = () => github.rest().pulls;
  const ask = (head: string) =>
    pulls().create({ ...shop, head, base: 'main', title: 'Sell mugs' });

  beforeEach(async () => {
    await github.rest().repos.createInOrg({ org: 'octopub', name: 'shop' });
    const work = await github.commit({ 'README.md': '# shop\n' }, 'Begin');
    const remote = github.remote('octopub/shop');
    for (const branch of ['main', 'mugs', 'shirts']) {
      await github.git('-C', work, 'push', '--quiet', remote, `main:${branch}`);
    }
  });

  it('are asked for between branches, and found by their branch', async () => {
    const { data } = await ask('mugs');
    expect(data).toMatchObject({
      number: 1,
      state: 'open',
      title: 'Sell mugs',
      head: { ref: 'mugs', label: 'octopub:mugs' },
      base: { ref: 'main' },
    });
    await ask('shirts');
    const found = async (parameters: object) => {
      const answer = await pulls().list({ ...shop, ...parameters });
      return answer.data.map(({ head }) => head.ref);
    };
    expect(await found({})).toEqual(['shirts', 'mugs']);
    expect(await found({ head: 'octopub:mugs', state: 'all' })).toEqual([
      'mugs',
    ]);
    expect(await found({ head: 'ada:mugs' })).toEqual([]);
    expect(await found({ state: 'closed' })).toEqual([]);
  });

  it('are refused for a branch that has one, and for one that is not there', async () => {
    await ask('mugs');
    await expect(ask('mugs')).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('already exists for octopub:mugs'),
    });
    await expect(ask('hats')).rejects.toMatchObject({ status: 422 });
  });
});
