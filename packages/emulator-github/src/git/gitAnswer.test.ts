import fs from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import isomorphicGit from 'isomorphic-git';
import http from 'isomorphic-git/http/node';
import { testGitHub } from '../testing/testGitHub';

const WORKFLOW = '.github/workflows/build.yaml';

describe('git over HTTP, by the git command line', () => {
  const github = testGitHub();
  const { sandbox, git, remote } = github;
  const { tokens } = sandbox;

  beforeEach(() =>
    github
      .rest()
      .repos.createInOrg({ org: 'octopub', name: 'shop', private: true }),
  );
  const push = async (token?: string, ...args: string[]) =>
    git(
      ...['-C', join(github.folder(), 'work'), 'push', ...args],
      ...[remote('octopub/shop', token), 'main'],
    );

  it('pushes, and clones what was pushed', async () => {
    const pushes: unknown[] = [];
    const stop = sandbox.onPush(one => pushes.push(one));
    await github.commit({ 'README.md': '# Shop\n', [WORKFLOW]: 'on: push\n' });
    await push();
    stop();
    await git(
      'clone',
      '--quiet',
      remote('octopub/shop'),
      join(github.folder(), 'clone'),
    );
    expect(
      await readFile(join(github.folder(), 'clone/README.md'), 'utf8'),
    ).toBe('# Shop\n');
    const { stdout } = await git(
      '-C',
      join(github.folder(), 'work'),
      'rev-parse',
      'main',
    );
    expect(pushes).toEqual([
      {
        owner: 'octopub',
        repo: 'shop',
        ref: 'refs/heads/main',
        before: '0'.repeat(40),
        after: stdout.trim(),
        pusher: 'sandbox-user',
      },
    ]);
  });

  it('refuses workflows without the right to them, and takes the rest', async () => {
    await github.commit({ 'README.md': '# Shop\n' });
    await push(tokens.withoutWorkflow.value);
    await github.commit({ [WORKFLOW]: 'on: push\n' });
    await expect(push(tokens.withoutWorkflow.value)).rejects.toMatchObject({
      stderr: expect.stringContaining(
        `! [remote rejected] main -> main (refusing to allow a Personal Access Token to create or update workflow \`${WORKFLOW}\` without \`workflow\` scope)`,
      ),
    });
    await push();
    await github.commit({ 'README.md': '# Shop 2\n' });
    await push(tokens.withoutWorkflow.value);
  });

  it('answers a wrong token, and no token, as GitHub does', async () => {
    await github.commit({ 'README.md': '# Shop\n' });
    await expect(push('ghp_wrong')).rejects.toMatchObject({
      stderr: expect.stringContaining(
        'remote: Invalid username or token. Password authentication is not supported for Git operations.',
      ),
    });
    const address = `${github.url()}/octopub/shop.git/info/refs`;
    for (const service of ['git-upload-pack', 'git-receive-pack']) {
      const answer = await fetch(`${address}?service=${service}`);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('WWW-Authenticate')).toBe(
        'Basic realm="GitHub"',
      );
    }
  });

  it('hides private repositories from whom they are not for', async () => {
    const clone = git(
      'clone',
      remote('octopub/shop', tokens.withoutRepo.value),
    );
    await expect(clone).rejects.toMatchObject({
      stderr: expect.stringContaining('remote: Repository not found.'),
    });
  });

  it('says no to those who may only read', async () => {
    await github.commit({ 'README.md': '# Shop\n' });
    await expect(push(tokens.member.value)).rejects.toMatchObject({
      stderr: expect.stringMatching(
        /remote: Permission to octopub\/shop\.git denied to sandbox-member\.[^]*error: 403/,
      ),
    });
  });

  it('refuses pushes to archived repositories, and lets them be cloned', async () => {
    await github.commit({ 'README.md': '# Shop\n' });
    await push();
    await github
      .rest()
      .repos.update({ owner: 'octopub', repo: 'shop', archived: true });
    await github.commit({ 'README.md': '# Shop 2\n' });
    await expect(push()).rejects.toMatchObject({
      stderr: expect.stringMatching(
        /remote: This repository was archived so it is read-only\.[^]*error: 403/,
      ),
    });
    const copy = join(github.folder(), 'copy');
    await git('clone', '--quiet', remote('octopub/shop'), copy);
    expect(await readFile(join(copy, 'README.md'), 'utf8')).toBe('# Shop\n');
  });

  it('takes the first branch for the default one, whatever its name', async () => {
    await github.commit({ 'README.md': '# Shop\n' });
    await git(
      ...['-C', join(github.folder(), 'work'), 'push'],
      ...[remote('octopub/shop'), 'main:trunk'],
    );
    const { data } = await github
      .rest()
      .repos.get({ owner: 'octopub', repo: 'shop' });
    expect(data.default_branch).toBe('trunk');
  });

  it('loses an answer after the push is done', async () => {
    await github.commit({ 'README.md': '# Shop\n' });
    sandbox.addFault({
      method: 'POST',
      route: '/{owner}/{repo}/git-receive-pack',
      effect: { type: 'lostAnswer', by: 'reset' },
    });
    await expect(push()).rejects.toBeDefined();
    const { data } = await github
      .rest()
      .repos.listBranches({ owner: 'octopub', repo: 'shop' });
    expect(data.map(({ name }) => name)).toEqual(['main']);
  });
});

describe('git over HTTP, by isomorphic-git, which Backstage uses', () => {
  const github = testGitHub();
  const onAuth = () => ({
    username: 'x-access-token',
    password: github.sandbox.token.value,
  });

  it('pushes, and clones what was pushed', async () => {
    await github.rest().repos.createInOrg({ org: 'octopub', name: 'shop' });
    const dir = await github.commit({ 'README.md': '# Shop\n' });
    const url = `${github.url()}/octopub/shop.git`;
    const pushed = await isomorphicGit.push({
      ...{ fs, http, dir, url, onAuth },
      remoteRef: 'refs/heads/main',
      ref: 'main',
    });
    expect(pushed.ok).toBe(true);
    const copy = join(github.folder(), 'copy');
    await isomorphicGit.clone({ fs, http, dir: copy, url });
    expect(await readFile(join(copy, 'README.md'), 'utf8')).toBe('# Shop\n');
  });

  it('is told why a push was refused', async () => {
    await github.rest().repos.createInOrg({ org: 'octopub', name: 'shop' });
    const dir = await github.commit({ [WORKFLOW]: 'on: push\n' });
    await expect(
      isomorphicGit.push({
        ...{ fs, http, dir },
        url: `${github.url()}/octopub/shop.git`,
        ref: 'main',
        onAuth: () => ({
          username: 'x-access-token',
          password: github.sandbox.tokens.withoutWorkflow.value,
        }),
      }),
    ).rejects.toMatchObject({
      data: {
        prettyDetails: expect.stringContaining('without `workflow` scope'),
      },
    });
  });
});
