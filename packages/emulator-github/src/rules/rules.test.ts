import { join } from 'node:path';
import { testGitHub } from '../testing/testGitHub';

describe('rules', () => {
  const github = testGitHub();
  const shop = { owner: 'octopub', repo: 'shop' };
  const work = () => join(github.folder(), 'work');
  const push = (...what: string[]) =>
    github.git('-C', work(), 'push', github.remote('octopub/shop'), ...what);
  const refusal = (text: string) => ({
    stderr: expect.stringContaining(text),
  });
  const pullRequest = {
    type: 'pull_request' as const,
    parameters: {
      dismiss_stale_reviews_on_push: false,
      require_code_owner_review: false,
      require_last_push_approval: false,
      required_approving_review_count: 1,
      required_review_thread_resolution: false,
    },
  };
  const ruleset = {
    ...shop,
    name: 'main',
    enforcement: 'active' as const,
    conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
    rules: [
      { type: 'deletion' as const },
      { type: 'non_fast_forward' as const },
      pullRequest,
    ],
  };

  beforeEach(async () => {
    await github
      .rest()
      .repos.createInOrg({ org: 'octopub', name: 'shop', private: true });
    await github.commit({ 'README.md': '# Shop\n' });
    await push('main');
  });

  it('keeps rulesets', async () => {
    const { repos } = github.rest();
    const { data, status } = await repos.createRepoRuleset(ruleset);
    expect(status).toBe(201);
    expect(data).toMatchObject({
      name: 'main',
      target: 'branch',
      source: 'octopub/shop',
      rules: ruleset.rules,
    });
    await expect(repos.createRepoRuleset(ruleset)).rejects.toMatchObject({
      status: 422,
      response: { data: { errors: ['Name must be unique'] } },
    });
    const one = { ...shop, ruleset_id: data.id };
    await repos.updateRepoRuleset({ ...one, enforcement: 'disabled' });
    const { data: listed } = await repos.getRepoRulesets(shop);
    expect(listed).toMatchObject([{ id: data.id, enforcement: 'disabled' }]);
    expect((await repos.getRepoRuleset(one)).data.rules).toEqual(ruleset.rules);
    await repos.deleteRepoRuleset(one);
    expect((await repos.getRepoRulesets(shop)).data).toEqual([]);
  });

  it('refuses pushes that break a ruleset, in the words of GitHub', async () => {
    await github.rest().repos.createRepoRuleset(ruleset);
    await github.commit({ 'README.md': '# Shop 2\n' });
    await expect(push('main')).rejects.toMatchObject(
      refusal(
        [
          'remote: error: GH013: Repository rule violations found for refs/heads/main.',
          `remote: Review all repository rules at ${github.url()}/octopub/shop/rules?ref=refs%2Fheads%2Fmain`,
          'remote:',
          'remote: - Changes must be made through a pull request.',
        ]
          .join('        \n')
          .replace('remote:        ', 'remote: '),
      ),
    );
    await expect(push('main')).rejects.toMatchObject(
      refusal(
        '! [remote rejected] main -> main (push declined due to repository rule violations)',
      ),
    );
    await expect(push(':main')).rejects.toMatchObject(
      refusal('- Cannot delete this branch'),
    );
    await push('main:refs/heads/feature');
  });

  it('lets those pass whom a ruleset exempts', async () => {
    await github.rest().repos.createRepoRuleset({
      ...ruleset,
      bypass_actors: [
        { actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' },
      ],
    });
    await github.commit({ 'README.md': '# Shop 2\n' });
    await expect(push('main')).resolves.toMatchObject({
      stderr: expect.stringContaining('main -> main'),
    });
  });

  it('protects branches the older way', async () => {
    const { repos } = github.rest();
    const main = { ...shop, branch: 'main' };
    await expect(repos.getBranchProtection(main)).rejects.toMatchObject({
      status: 404,
      response: { data: { message: 'Branch not protected' } },
    });
    const { data } = await repos.updateBranchProtection({
      ...main,
      required_status_checks: { strict: true, contexts: ['test'] },
      enforce_admins: true,
      required_pull_request_reviews: { required_approving_review_count: 1 },
      restrictions: null,
    });
    expect(data).toMatchObject({
      enforce_admins: { enabled: true },
      required_status_checks: { contexts: ['test'] },
    });
    expect((await repos.getBranchProtection(main)).data).toEqual(data);
    await github.commit({ 'README.md': '# Shop 2\n' });
    await expect(push('main')).rejects.toMatchObject(
      refusal(
        'remote: error: Changes must be made through a pull request. Required status check "test" is expected.',
      ),
    );
    await expect(push('main')).rejects.toMatchObject(
      refusal(
        '! [remote rejected] main -> main (protected branch hook declined)',
      ),
    );
    await repos.deleteBranchProtection(main);
    await push('main');
  });

  it('has none for private repositories of a free plan', async () => {
    const { repos } = github.rest();
    const notes = { owner: 'sandbox-user', repo: 'notes' };
    await repos.createForAuthenticatedUser({ name: 'notes', private: true });
    await expect(
      repos.createRepoRuleset({ ...ruleset, ...notes }),
    ).rejects.toMatchObject({
      status: 403,
      response: {
        data: {
          message:
            'Upgrade to GitHub Pro or make this repository public to enable this feature.',
        },
      },
    });
    await repos.update({ ...notes, private: false });
    await repos.createRepoRuleset({ ...ruleset, ...notes });
  });
});
