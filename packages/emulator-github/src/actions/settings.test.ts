import { testGitHub } from '../testing/testGitHub';

describe('settings of Actions, and environments', () => {
  const github = testGitHub();
  const shop = { owner: 'octopub', repo: 'shop' };
  let id: number;

  beforeEach(async () => {
    const { data } = await github
      .rest()
      .repos.createInOrg({ org: 'octopub', name: 'shop' });
    id = data.id;
  });

  it('gives new repositories an immutable subject', async () => {
    const { actions } = github.rest();
    const { data } = await actions.getCustomOidcSubClaimForRepo(shop);
    expect(data).toEqual({
      use_default: true,
      use_immutable_subject: true,
      sub_claim_prefix: `repo:octopub@2/shop@${id}`,
    });
    await actions.setCustomOidcSubClaimForRepo({
      ...shop,
      use_default: false,
      include_claim_keys: ['repo', 'context'],
      use_immutable_subject: false,
    });
    expect((await actions.getCustomOidcSubClaimForRepo(shop)).data).toEqual({
      use_default: false,
      include_claim_keys: ['repo', 'context'],
      use_immutable_subject: false,
      sub_claim_prefix: 'repo:octopub/shop',
    });
  });

  it('keeps whether actions must be pinned', async () => {
    const { actions } = github.rest();
    const read = async () =>
      (await actions.getGithubActionsPermissionsRepository(shop)).data;
    expect(await read()).toEqual({
      enabled: true,
      allowed_actions: 'all',
      sha_pinning_required: false,
    });
    await actions.setGithubActionsPermissionsRepository({
      ...shop,
      enabled: true,
      sha_pinning_required: true,
    });
    expect(await read()).toMatchObject({ sha_pinning_required: true });
  });

  it('creates and changes environments', async () => {
    const { repos } = github.rest();
    const environment = { ...shop, environment_name: 'Production' };
    await repos.createOrUpdateEnvironment(environment);
    const { data } = await repos.createOrUpdateEnvironment({
      ...environment,
      wait_timer: 5,
      deployment_branch_policy: {
        protected_branches: true,
        custom_branch_policies: false,
      },
    });
    expect(data).toMatchObject({
      name: 'Production',
      protection_rules: [
        { type: 'wait_timer', wait_timer: 5 },
        { type: 'branch_policy' },
      ],
    });
    expect((await repos.getAllEnvironments(shop)).data).toEqual({
      total_count: 1,
      environments: [data],
    });
    await repos.deleteAnEnvironment(environment);
    await expect(repos.getEnvironment(environment)).rejects.toMatchObject({
      status: 404,
    });
  });

  it('gives members of the organization rights of their own', async () => {
    const { repos } = github.rest();
    const member = { ...shop, username: 'sandbox-member' };
    await repos.addCollaborator({ ...member, permission: 'maintain' });
    const { data } = await repos.getCollaboratorPermissionLevel(member);
    expect(data).toMatchObject({
      permission: 'write',
      role_name: 'maintain',
      user: { login: 'sandbox-member', permissions: { push: true } },
    });
    const { data: all } = await repos.listCollaborators(shop);
    expect(all.map(({ login, role_name }) => [login, role_name])).toEqual([
      ['sandbox-user', 'admin'],
      ['sandbox-member', 'maintain'],
    ]);
    await repos.removeCollaborator(member);
    const after = await repos.getCollaboratorPermissionLevel(member);
    expect(after.data.role_name).toBe('read');
    await expect(
      repos.addCollaborator({ ...shop, username: 'nobody' }),
    ).rejects.toMatchObject({ status: 404 });
  });
});
