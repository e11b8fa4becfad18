import { execFileSync } from 'node:child_process';
import { testGitHub } from '../testing/testGitHub';

describe('reading what was pushed', () => {
  const github = testGitHub();
  const shop = { owner: 'octopub', repo: 'shop' };
  const fetchAs = (
    path: string,
    headers: Record<string, string> = {},
    redirect: RequestRedirect = 'follow',
  ) =>
    fetch(`${github.url()}${path}`, {
      redirect,
      headers: {
        Authorization: `Bearer ${github.sandbox.token.value}`,
        ...headers,
      },
    });

  beforeEach(async () => {
    await github
      .rest()
      .repos.createInOrg({ org: 'octopub', name: 'shop', private: true });
  });
  async function push() {
    const work = await github.commit(
      { 'README.md': '# Shop\n', 'src/server.js': 'listen();\n' },
      'Sell books\n\nAnd more.',
    );
    const remote = github.remote('octopub/shop');
    await github.git('-C', work, 'push', remote, 'main', 'main:feature/x');
    const { stdout } = await github.git('-C', work, 'rev-parse', 'main');
    return stdout.trim();
  }

  it('says that an empty repository is one', async () => {
    const { repos, git } = github.rest();
    const refusal = (status: number, message: string) => ({
      status,
      response: { data: { message } },
    });
    await expect(
      repos.getContent({ ...shop, path: 'README.md' }),
    ).rejects.toMatchObject(refusal(404, 'This repository is empty.'));
    await expect(
      repos.getCommit({ ...shop, ref: 'main' }),
    ).rejects.toMatchObject(refusal(409, 'Git Repository is empty.'));
    await expect(
      git.getRef({ ...shop, ref: 'heads/main' }),
    ).rejects.toMatchObject(refusal(409, 'Git Repository is empty.'));
    expect((await repos.listBranches(shop)).data).toEqual([]);
  });

  it('answers files, folders, and the README', async () => {
    await push();
    const { repos } = github.rest();
    const file = await repos.getContent({ ...shop, path: 'src/server.js' });
    expect(file.data).toMatchObject({
      type: 'file',
      name: 'server.js',
      path: 'src/server.js',
      size: 10,
      content: 'bGlzdGVuKCk7Cg==\n',
      html_url: `${github.url()}/octopub/shop/blob/main/src/server.js`,
    });
    const root = await repos.getContent({ ...shop, path: '' });
    expect(root.data).toMatchObject([
      { type: 'file', path: 'README.md' },
      { type: 'dir', path: 'src', download_url: null },
    ]);
    const { data: readme } = await repos.getReadme(shop);
    expect(readme.path).toBe('README.md');
    await expect(
      repos.getContent({ ...shop, path: 'none' }),
    ).rejects.toMatchObject({ status: 404 });
    await expect(
      repos.getContent({ ...shop, path: 'README.md', ref: 'none' }),
    ).rejects.toMatchObject({
      status: 404,
      response: { data: { message: 'No commit found for the ref none' } },
    });
  });

  it('answers raw files, and 304 to those who have them', async () => {
    await push();
    const path = '/repos/octopub/shop/contents/README.md?ref=feature/x';
    const headers = { Accept: 'application/vnd.github.v3.raw' };
    const first = await fetchAs(path, headers);
    expect(await first.text()).toBe('# Shop\n');
    const second = await fetchAs(path, {
      ...headers,
      'If-None-Match': first.headers.get('ETag')!,
    });
    expect(second.status).toBe(304);
  });

  it('answers commits, and that nobody set a status', async () => {
    const sha = await push();
    const { repos } = github.rest();
    const { data } = await repos.getCommit({ ...shop, ref: 'feature/x' });
    expect(data).toMatchObject({
      sha,
      commit: {
        message: 'Sell books\n\nAnd more.',
        author: { name: 'Test', email: 't@example.com' },
      },
      parents: [],
    });
    expect((await repos.listCommits(shop)).data).toEqual([data]);
    const status = await repos.getCombinedStatusForRef({
      ...shop,
      ref: 'main',
    });
    expect(status.data).toMatchObject({
      sha,
      state: 'pending',
      total_count: 0,
    });
    await expect(
      repos.getCommit({ ...shop, ref: 'none' }),
    ).rejects.toMatchObject({ status: 422 });
  });

  it("answers git's own objects", async () => {
    const sha = await push();
    const { git } = github.rest();
    const { data: commit } = await git.getCommit({ ...shop, commit_sha: sha });
    expect(commit.message).toBe('Sell books\n\nAnd more.');
    const { data: tree } = await git.getTree({
      ...shop,
      tree_sha: 'main',
      recursive: 'true',
    });
    expect(tree.sha).toBe(commit.tree.sha);
    expect(tree.tree.map(({ path, type }) => [path, type])).toEqual([
      ['README.md', 'blob'],
      ['src', 'tree'],
      ['src/server.js', 'blob'],
    ]);
    const { data: blob } = await git.getBlob({
      ...shop,
      file_sha: tree.tree[0].sha,
    });
    expect(Buffer.from(blob.content, 'base64').toString()).toBe('# Shop\n');
  });

  it('answers, makes and deletes refs', async () => {
    const sha = await push();
    const { git, repos } = github.rest();
    const { data } = await git.getRef({ ...shop, ref: 'heads/feature/x' });
    expect(data.object).toMatchObject({ type: 'commit', sha });
    await git.createRef({ ...shop, ref: 'refs/heads/next', sha });
    await expect(
      git.createRef({ ...shop, ref: 'refs/heads/next', sha }),
    ).rejects.toMatchObject({
      status: 422,
      response: { data: { message: 'Reference already exists' } },
    });
    const { data: branches } = await repos.listBranches(shop);
    expect(branches.map(({ name }) => name)).toEqual([
      'feature/x',
      'main',
      'next',
    ]);
    await git.deleteRef({ ...shop, ref: 'heads/next' });
    await expect(
      git.getRef({ ...shop, ref: 'heads/next' }),
    ).rejects.toMatchObject({ status: 404 });
    const branch = await repos.getBranch({ ...shop, branch: 'feature/x' });
    expect(branch.data).toMatchObject({
      name: 'feature/x',
      protected: false,
      commit: { sha },
    });
    const matching = await git.listMatchingRefs({ ...shop, ref: 'heads/f' });
    expect(matching.data.map(({ ref }) => ref)).toEqual([
      'refs/heads/feature/x',
    ]);
  });

  it('leads to archives, for whom the API let through', async () => {
    const sha = await push();
    const path = `/repos/octopub/shop/tarball/${sha}`;
    const { status, headers } = await fetchAs(path, {}, 'manual');
    expect(status).toBe(302);
    const address = headers.get('Location')!;
    const archive = await fetch(address);
    const names = execFileSync('tar', ['-tz'], {
      input: Buffer.from(await archive.arrayBuffer()),
      encoding: 'utf8',
    });
    expect(names.split('\n')).toContain(
      `octopub-shop-${sha.slice(0, 7)}/src/server.js`,
    );
    const [bare] = address.split('?');
    expect((await fetch(bare)).status).toBe(404);
    github.wait(300_000);
    expect((await fetch(address)).status).toBe(404);
  });
});
