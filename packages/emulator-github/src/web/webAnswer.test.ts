import { testGitHub } from '../testing/testGitHub';

describe('the web pages', () => {
  const github = testGitHub();
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${github.url()}${path}`, { headers });
  const page = async (path: string) =>
    (await get(path, { Accept: 'text/html' })).text();

  beforeEach(async () => {
    await github.rest().repos.createInOrg({
      org: 'octopub',
      name: 'shop',
      description: '<b>Sells</b> books',
      private: true,
    });
    const work = await github.commit({
      'README.md': '# Shop & more\n',
      'src/server.js': 'listen();\n',
    });
    const remote = github.remote('octopub/shop');
    await github.git('-C', work, 'push', remote, 'main:feature/x', 'main');
    github.sandbox.clearRequests();
  });

  it('are where links lead, and no requests to the API', async () => {
    expect(await page('/')).toContain('href="/octopub/shop"');
    expect(await page('/octopub')).toContain('href="/octopub/shop"');
    const repository = await page('/octopub/shop');
    expect(repository).toContain('# Shop &amp; more');
    expect(repository).toContain('&lt;b&gt;Sells&lt;/b&gt; books');
    expect(repository).toContain('href="/octopub/shop/tree/main/src"');
    expect(await page('/octopub/shop/blob/feature/x/src/server.js')).toContain(
      'listen();',
    );
    expect(await page('/octopub/shop/tree/main/src')).toContain(
      'href="/octopub/shop/blob/main/src/server.js"',
    );
    expect(await page('/octopub/shop/actions')).toContain(
      'No workflow has run yet.',
    );
    expect(github.sandbox.requests().total).toBe(0);
  });

  it('say so when there is nothing', async () => {
    for (const path of [
      '/octopub/none',
      '/octopub/shop/blob/main/none',
      '/octopub/shop/wiki',
    ]) {
      expect((await get(path)).status).toBe(404);
    }
  });

  it('serve raw files to those who may read them only', async () => {
    const path = '/octopub/shop/raw/main/README.md';
    expect((await get(path)).status).toBe(404);
    const { value } = github.sandbox.token;
    const answer = await get(path, { Authorization: `token ${value}` });
    expect(await answer.text()).toBe('# Shop & more\n');
  });

  it('leave the root to the API for who is no browser', async () => {
    const answer = await get('/');
    expect(await answer.json()).toHaveProperty('repository_url');
  });
});
