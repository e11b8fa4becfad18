import { testGitHub } from '@octopus-backstage/emulator-github/testing';
import { waitUntil } from '../world/waitUntil';
import { unendedBuilds } from './githubState';

describe('unendedBuilds', () => {
  let finish: () => void;
  const mayEnd = new Promise<void>(resolve => {
    finish = resolve;
  });
  const github = testGitHub({
    runner: {
      delayMs: 0,
      take: async () => {
        await mayEnd;
        return 'success';
      },
    },
  });
  const unended = () => unendedBuilds(github.sandbox, ['shop', 'empty']);

  it('names the builds that wait or run, until they have ended', async () => {
    for (const name of ['shop', 'empty']) {
      await github.rest().repos.createInOrg({ org: 'octopub', name });
    }
    expect(await unended()).toEqual([]);
    const work = await github.commit({
      '.github/workflows/build.yaml': 'name: Build\non: push\n',
    });
    const remote = github.remote('octopub/shop');
    await github.git('-C', work, 'push', '--quiet', remote, 'main');
    expect(await unended()).toEqual(['shop: Build of main']);
    finish();
    await waitUntil(
      'the build has ended',
      10_000,
      async () => !(await unended()).length,
      10,
    );
  });
});
