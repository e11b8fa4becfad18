import { dockerFeed } from '../__testUtils__/objects';
import { testSandbox } from '../__testUtils__/testSandbox';

describe('feedRoutes', () => {
  const api = testSandbox();

  it('has the two feeds of every space, which nobody can delete', async () => {
    const feeds = await api.get('/feeds/all');
    expect(feeds.map((feed: any) => [feed.Name, feed.FeedType])).toEqual([
      ['Octopus Server (built-in)', 'BuiltIn'],
      ['Octopus Server Releases (built-in)', 'OctopusProject'],
    ]);
    for (const { Id } of feeds) {
      expect((await api.send('DELETE', `/feeds/${Id}`)).status).toBe(400);
    }
    expect(
      (await api.get('/feeds?feedType=OctopusProject&take=1')).TotalResults,
    ).toBe(1);
    expect((await api.get('/api/feeds/feeds-builtin')).FeedType).toBe(
      'BuiltIn',
    );
  });

  it.each([
    [
      {
        FeedType: 'Docker',
        FeedUri: 'https://index.docker.io',
        ApiVersion: 'v1',
        Username: 'u',
      },
    ],
    [{ FeedType: 'Helm', FeedUri: 'https://charts.example.com' }],
    [
      {
        FeedType: 'Maven',
        FeedUri: 'https://maven.example.com',
        DownloadAttempts: 5,
        DownloadRetryBackoffSeconds: 10,
      },
    ],
    [{ FeedType: 'GitHub', FeedUri: 'https://api.github.com' }],
  ])('creates %j', async fields => {
    const created = await api.post('/feeds', {
      Name: 'Mine',
      Password: { HasValue: true, NewValue: 'hush' },
      ...fields,
    });
    expect(created).toMatchObject({
      ...fields,
      Slug: 'mine',
      Password: { HasValue: true, NewValue: null },
    });
    await api.remove(`/feeds/${created.Id}`);
  });

  it('signs in to Amazon ECR with a key, which it does not show, or by OpenID Connect', async () => {
    const registry = {
      Name: 'ECR',
      FeedType: 'AwsElasticContainerRegistry',
      Region: 'eu-west-1',
    };
    const withKey = await api.post('/feeds', {
      ...registry,
      AccessKey: 'AKIAIOSFODNN7EXAMPLE',
      SecretKey: { HasValue: true, NewValue: 'hush' },
    });
    expect(withKey).toMatchObject({
      Region: 'eu-west-1',
      AccessKey: 'AKIAIOSFODNN7EXAMPLE',
      SecretKey: { HasValue: true, NewValue: null },
    });
    expect(withKey).not.toHaveProperty('Password');
    expect(withKey).not.toHaveProperty('FeedUri');

    const OidcAuthentication = {
      RoleArn: 'arn:aws:iam::111122223333:role/octopus',
      SessionDuration: '3600',
      SubjectKeys: ['space', 'feed'],
    };
    const trusted = await api.post('/feeds', {
      ...registry,
      Name: 'ECR by role',
      OidcAuthentication,
    });
    expect(trusted).toMatchObject({
      OidcAuthentication,
      SecretKey: { HasValue: false },
    });
  });

  it('refuses unknown types and long names', async () => {
    for (const body of [
      { Name: 'Mine', FeedType: 'BuiltIn' },
      { Name: 'x'.repeat(45), FeedType: 'Helm' },
    ]) {
      expect((await api.send('POST', '/feeds', body)).status).toBe(400);
    }
  });

  it('lists the versions of packages, newest first', async () => {
    const { Id } = await api.post('/feeds', {
      Name: 'GitHub',
      FeedType: 'GitHub',
      FeedUri: 'https://api.github.com',
    });
    const packageId = 'example/generators';
    for (const version of ['0.1.40', '0.1.41']) {
      await api.sandbox.publishPackage(packageId, version, 'GitHub');
    }
    const query = new URLSearchParams({ packageId, take: '1' });
    const page = await api.get(`/feeds/${Id}/packages/versions?${query}`);
    expect(page).toMatchObject({
      TotalResults: 2,
      Items: [{ PackageId: packageId, Version: '0.1.41', FeedId: Id }],
    });
    expect((await api.get(`/feeds/${Id}/packages/search`)).Items).toMatchObject(
      [{ Id: packageId, LatestVersion: '0.1.41' }],
    );
  });

  it('wants to know which package', async () => {
    api.traffic.provokes('query parameter');
    const { Id } = await dockerFeed(api);
    expect(
      await api.send('GET', `/feeds/${Id}/packages/versions`),
    ).toMatchObject({
      status: 400,
      body: { ErrorMessage: 'No packageId parameter was provided.' },
    });
  });

  it('finds feeds by their whole name', async () => {
    const { Id } = await dockerFeed(api);
    expect((await api.get(`/feeds?name=docker hub`)).Items[0].Id).toBe(Id);
    expect((await api.get(`/feeds?name=docker`)).Items).toEqual([]);
  });
});
