import { testGitHub } from '../testing/testGitHub';

const shop = { owner: 'octopub', repo: 'shop' };

describe('without a runner', () => {
  const github = testGitHub();
  const push = async (on: string, ref: string) => {
    const work = await github.commit({
      '.github/workflows/build.yaml': `name: Build\non: ${on}\n`,
    });
    const remote = github.remote('octopub/shop');
    await github.git('-C', work, 'push', '--quiet', remote, `main:${ref}`);
    const { data } = await github.rest().actions.listWorkflowRunsForRepo(shop);
    return data.workflow_runs.map(({ status }) => status);
  };
  beforeEach(() =>
    github.rest().repos.createInOrg({ org: 'octopub', name: 'shop' }),
  );

  it.each([
    ['push', 'main', 1],
    ['[push, pull_request]', 'feature/x', 1],
    ['{ push: { branches: [main] } }', 'feature/x', 0],
    ['{ push: { branches: ["**"] } }', 'feature/x', 1],
    ['{ push: { branches: ["*"] } }', 'feature/x', 0],
    ['{ push: { branches: ["**", "!feature/**"] } }', 'feature/x', 0],
    ['{ push: { branches: ["**", "!feature/**"] } }', 'main', 1],
    ['{ push: { branches: ["!**", "main"] } }', 'main', 1],
    ['{ push: { branches-ignore: ["feature/**"] } }', 'feature/x', 0],
    ['{ push: }', 'main', 1],
    ['pull_request', 'main', 0],
    ['push: [', 'main', 0],
  ])('a workflow on %s queues for %s: %d', async (on, ref, count) => {
    expect(await push(on, ref)).toEqual(Array(count).fill('queued'));
  });
});
