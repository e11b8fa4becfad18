import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testGitHub } from '../__testUtils__/testGitHub';

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
});
