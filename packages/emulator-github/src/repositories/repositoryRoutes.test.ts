import { testGitHub } from '../testing/testGitHub';

describe('repositories', () => {
  const github = testGitHub();
  const { tokens } = github.sandbox;
  const shop = { owner: 'octopub', repo: 'shop' };
  const create = (options: Record<string, unknown> = {}, token?: string) =>
    github
      .rest(token)
      .repos.createInOrg({ org: 'octopub', name: 'shop', ...options });

  it('makes one in an organization, public unless it says otherwise', async () => {
    const { status, data, headers } = await create({ description: 'A shop' });
    expect(status).toBe(201);
    expect(headers.location).toBe(`${github.url()}/repos/octopub/shop`);
    expect(data).toMatchObject({
      full_name: 'octopub/shop',
      private: false,
      visibility: 'public',
      description: 'A shop',
      default_branch: 'main',
      clone_url: `${github.url()}/octopub/shop.git`,
      permissions: { admin: true, push: true, pull: true },
    });
    const found = await github.rest().repos.get(shop);
    expect(found.data.id).toBe(data.id);
  });

  it('makes one of the user', async () => {
    const { data } = await github
      .rest()
      .repos.createForAuthenticatedUser({ name: 'notes', private: true });
    expect(data).toMatchObject({
      full_name: 'sandbox-user/notes',
      visibility: 'private',
    });
    expect(data).not.toHaveProperty('organization');
  });

  it('refuses a name that is taken, in any case', async () => {
    await create();
    await expect(create({ name: 'SHOP' })).rejects.toMatchObject({
      status: 422,
      response: {
        data: {
          message: 'Repository creation failed.',
          errors: [
            {
              resource: 'Repository',
              code: 'custom',
              field: 'name',
              message: 'name already exists on this account',
            },
          ],
        },
      },
    });
  });

  it('refuses who may not make one', async () => {
    await expect(
      github.rest().repos.createInOrg({ org: 'octopub-partners', name: 'x' }),
    ).rejects.toMatchObject({
      status: 403,
      response: {
        data: {
          message:
            'You need admin access to the organization before adding a repository to it.',
        },
      },
    });
    await expect(create({}, tokens.withoutRepo.value)).rejects.toMatchObject({
      status: 404,
    });
    await expect(
      github.rest().repos.createInOrg({ org: 'nobody', name: 'x' }),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('hides private ones, and says no to changes of public ones', async () => {
    await create({ private: true });
    await expect(
      github.rest(tokens.withoutRepo.value).repos.get(shop),
    ).rejects.toMatchObject({ status: 404 });
    const member = github.rest(tokens.member.value);
    expect((await member.repos.get(shop)).data.permissions).toMatchObject({
      push: false,
      pull: true,
    });
    await expect(
      member.repos.update({ ...shop, description: 'Mine' }),
    ).rejects.toMatchObject({
      status: 403,
      response: { data: { message: 'Must have admin rights to Repository.' } },
    });
  });

  it('changes and archives one, and lets nobody change it then', async () => {
    await create();
    const { repos } = github.rest();
    const { data } = await repos.update({
      ...shop,
      description: 'Sells books',
      private: true,
      has_wiki: false,
      delete_branch_on_merge: true,
    });
    expect(data).toMatchObject({
      description: 'Sells books',
      visibility: 'private',
      has_wiki: false,
      delete_branch_on_merge: true,
    });
    await repos.update({ ...shop, archived: true });
    await expect(
      repos.replaceAllTopics({ ...shop, names: ['node'] }),
    ).rejects.toMatchObject({
      status: 403,
      response: {
        data: { message: 'Repository was archived so is read-only.' },
      },
    });
  });

  it('deletes one', async () => {
    await create();
    const { repos } = github.rest();
    expect((await repos.delete(shop)).status).toBe(204);
    await expect(repos.get(shop)).rejects.toMatchObject({ status: 404 });
    await create();
  });

  it('keeps topics in lowercase letters', async () => {
    await create();
    const { repos } = github.rest();
    const { data } = await repos.replaceAllTopics({
      ...shop,
      names: ['Node', 'octopus-deploy'],
    });
    expect(data.names).toEqual(['node', 'octopus-deploy']);
    expect((await repos.getAllTopics(shop)).data).toEqual(data);
    await expect(
      repos.replaceAllTopics({ ...shop, names: ['-'] }),
    ).rejects.toMatchObject({ status: 422 });
  });
});

describe('a repository that was just made', () => {
  const github = testGitHub({ visibleAfterMs: 1000 });

  it('is not there for a moment', async () => {
    const { repos } = github.rest();
    const shop = { owner: 'octopub', repo: 'shop' };
    await repos.createInOrg({ org: 'octopub', name: 'shop' });
    await expect(repos.get(shop)).rejects.toMatchObject({ status: 404 });
    github.wait(1000);
    expect((await repos.get(shop)).status).toBe(200);
  });
});
