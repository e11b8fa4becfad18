import { clockedSandbox, createShop, IMAGE, Shop } from '../__testUtils__/shop';

const { api } = clockedSandbox();

let shop: Shop;
beforeEach(async () => {
  shop = await createShop(api);
});

const versions = async (query = '') => {
  const path = `/feeds/${shop.feed.Id}/packages/versions?packageId=${IMAGE}${query}`;
  return (await api.get(path)).Items.map(({ Version }: any) => Version);
};

describe('images in a Docker feed', () => {
  it('come highest first, branch builds among them', async () => {
    expect(await versions('&take=3')).toEqual([
      '0.2.6',
      '0.2.6-newbasket.3',
      '0.2.6-newbasket.2',
    ]);
  });

  it.each([
    ['&preReleaseTag=%5E%24&take=1', ['0.2.6']],
    ['&preReleaseTag=%5Enewbasket&take=1', ['0.2.6-newbasket.3']],
    ['&versionRange=%5B0.2.0%2C0.2.2)', ['0.2.1', '0.2.0']],
    ['&includePreRelease=false&take=2', ['0.2.6', '0.2.5']],
  ])('are filtered by %s', async (query, expected) => {
    expect(await versions(query)).toEqual(expected);
  });

  it('are there once a build has pushed them, until a reset', async () => {
    await api.sandbox.publishPackage(IMAGE, '0.3.0-other.1');
    expect((await versions())[0]).toBe('0.3.0-other.1');
    await api.sandbox.reset();
    shop = await createShop(api);
    expect((await versions())[0]).toBe('0.2.6');
  });
});

describe('a new image', () => {
  it('is in the feed, and in a release, once it was pushed', async () => {
    const image = 'octopub/new-service';
    const search = async () =>
      (
        await api.get(
          `/feeds/${shop.feed.Id}/packages/search?term=NEW-SERVICE&take=5`,
        )
      ).Items;
    expect(await search()).toEqual([]);
    const answer = await api.sandbox.fetch(
      new Request('http://octopus.test/__sandbox/packages', {
        method: 'POST',
        body: JSON.stringify({ packageId: image, version: '1.0.0' }),
      }),
    );
    expect(answer.status).toBe(204);
    expect(await search()).toMatchObject([
      { Id: image, LatestVersion: '1.0.0' },
    ]);
    const set = await api.get(`/variables/${shop.service.VariableSetId}`);
    await api.put(`/variables/${set.Id}`, {
      ...set,
      Variables: set.Variables.map((variable: any) =>
        variable.Name === 'Image' ? { ...variable, Value: image } : variable,
      ),
    });
    await api.post('/build-information', {
      PackageId: image,
      Version: '1.0.0',
      OverwriteMode: 'OverwriteExisting',
      OctopusBuildInformation: {
        BuildNumber: '1',
        Branch: 'main',
        VcsRoot: 'https://github.example.com/octopub/new-service.git',
        VcsCommitNumber: 'abc',
        Commits: [{ Id: 'abc', Comment: 'Begin' }],
      },
    });
    const created = await api.post('/releases/create/v1', {
      SpaceId: 'Spaces-2',
      SpaceIdOrName: 'Spaces-2',
      ProjectName: 'Shop',
      ChannelName: 'Mainline',
      PackageVersion: '1.0.0',
    });
    expect(await api.get(`/releases/${created.ReleaseId}`)).toMatchObject({
      SelectedPackages: [{ Version: '1.0.0' }],
      BuildInformation: [
        {
          PackageId: image,
          VcsCommitUrl:
            'https://github.example.com/octopub/new-service/commit/abc',
        },
      ],
    });
  });
});

describe('build information', () => {
  const push = (query = '') =>
    api.send('POST', `/build-information${query}`, {
      PackageId: IMAGE,
      Version: '0.2.6',
      OctopusBuildInformation: {
        BuildEnvironment: 'GitHub Actions',
        BuildNumber: '42',
        BuildUrl: 'https://ci.example.com/42',
        Branch: 'main',
        VcsType: 'Git',
        VcsRoot: 'https://git.example.com/shop.git',
        VcsCommitNumber: 'abc1234',
        Commits: [{ Id: 'abc1234', Comment: 'Add a basket' }],
      },
    });

  it('is shown with the releases of its package', async () => {
    expect((await push()).status).toBe(200);
    const { ReleaseId } = await api.post('/releases/create/v1', {
      SpaceId: 'Spaces-2',
      SpaceIdOrName: 'Spaces-2',
      ProjectName: 'Shop',
    });
    const { BuildInformation } = await api.get(`/releases/${ReleaseId}`);
    expect(BuildInformation).toMatchObject([
      {
        PackageId: IMAGE,
        Branch: 'main',
        VcsCommitUrl: 'https://git.example.com/shop/commit/abc1234',
        Commits: [{ Comment: 'Add a basket' }],
      },
    ]);
  });

  it('is not overwritten unless that is asked for', async () => {
    await push();
    expect((await push()).status).toBe(409);
    expect((await push('?overwriteMode=IgnoreIfExists')).status).toBe(200);
    expect((await push('?overwriteMode=OverwriteExisting')).status).toBe(200);
    const { Items } = await api.get(`/build-information?packageId=${IMAGE}`);
    expect(Items).toHaveLength(1);
  });
});
