import {
  clockedSandbox,
  command,
  createRelease,
  createShop,
  deploy,
  IMAGE,
  Shop,
} from '../__testUtils__/shop';

const { api, clock } = clockedSandbox();

let shop: Shop;
beforeEach(async () => {
  shop = await createShop(api);
});

const selected = (Version: string) => [
  {
    ActionName: 'Deploy Container',
    PackageReferenceName: 'web',
    Version,
  },
];

const classic = (body: object, query = '') =>
  api.send('POST', `/releases${query}`, {
    ProjectId: shop.service.Id,
    ChannelId: shop.mainline.Id,
    Version: '1.0.0',
    SelectedPackages: selected('0.2.6'),
    ...body,
  });

describe('POST /releases', () => {
  it('makes a release with frozen process and variables', async () => {
    const { status, body } = await classic({ ReleaseNotes: 'First' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      Version: '1.0.0',
      ChannelId: shop.mainline.Id,
      ReleaseNotes: 'First',
      SelectedPackages: [{ ActionName: 'Deploy Container', Version: '0.2.6' }],
    });
    expect(body.ProjectDeploymentProcessSnapshotId).toMatch(
      new RegExp(`^deploymentprocess-${shop.service.Id}-s-1-`),
    );
    expect(body.ProjectVariableSetSnapshotId).toMatch(
      new RegExp(`^variableset-${shop.service.Id}-s-1-`),
    );
    const frozen = await api.get(
      `/deploymentprocesses/${body.ProjectDeploymentProcessSnapshotId}`,
    );
    expect(frozen.Steps).toHaveLength(3);
  });

  it('takes the default channel when none is named', async () => {
    const { body } = await classic({ ChannelId: undefined });
    expect(body.ChannelId).toBe(shop.mainline.Id);
  });

  it('resolves a mask from the last release', async () => {
    await classic({ Version: '1.4.7' });
    clock.pass(1);
    expect((await classic({ Version: '1.4.i' })).body.Version).toBe('1.4.8');
  });

  it.each([
    [{ ProjectId: undefined }, 'No project ID was specified.'],
    [{ Version: 'next' }, "The release number 'next' does not appear to be"],
    [
      { SelectedPackages: [] },
      'A version must be specified for every included package.',
    ],
    [
      { SelectedPackages: selected('0.2.6-newbasket.3') },
      'The requested package versions for the following steps violate the channel version rules: Deploy Container.',
    ],
    [
      { VersionControlReference: { GitRef: 'main' } },
      'Unexpected VersionControlReference provided.',
    ],
  ])('refuses %j', async (body, reason) => {
    const answer = await classic(body);
    expect(answer.status).toBe(400);
    expect(answer.body.Errors.join()).toContain(reason);
  });

  it('refuses a number that the project has already', async () => {
    await classic({});
    const { status, body } = await classic({});
    expect(status).toBe(400);
    expect(body.Errors[0]).toContain("Release '1.0.0' already exists");
  });

  it('refuses the channel of another project', async () => {
    const [other] = (await api.get(`/projects/${shop.stack.Id}/channels`))
      .Items;
    const { body } = await classic({ ChannelId: other.Id });
    expect(body.Errors[0]).toContain(
      'It does not belong to the same project as the release.',
    );
  });

  it('refuses a disabled project', async () => {
    await api.put(`/projects/${shop.service.Id}`, {
      ...shop.service,
      IsDisabled: true,
    });
    expect((await classic({})).body.Errors[0]).toContain('disabled');
  });

  it('ignores channel rules when told to', async () => {
    const body = { SelectedPackages: selected('0.2.6-newbasket.3') };
    const answer = await classic(body, '?ignoreChannelRules=true');
    expect(answer.status).toBe(201);
  });
});

describe('POST /releases/create/v1', () => {
  it('chooses the newest packages that the channel allows', async () => {
    const { ReleaseId, ReleaseVersion } = await createRelease(api, 'Shop', {
      ChannelName: 'Mainline',
    });
    expect(ReleaseVersion).toBe('0.0.1');
    const release = await api.get(`/releases/${ReleaseId}`);
    expect(release.SelectedPackages[0].Version).toBe('0.2.6');
  });

  it('prefers the default channel when several are possible', async () => {
    const { ReleaseId } = await createRelease(api, 'Shop');
    const release = await api.get(`/releases/${ReleaseId}`);
    expect(release.ChannelId).toBe(shop.mainline.Id);
  });

  it('takes the only channel that lets a branch build through', async () => {
    const { ReleaseId } = await createRelease(api, 'Shop', {
      Packages: ['Deploy Container:web:0.2.6-newbasket.3'],
    });
    const release = await api.get(`/releases/${ReleaseId}`);
    expect(release.ChannelId).toBe(shop.branch.Id);
    expect(release.SelectedPackages[0].Version).toBe('0.2.6-newbasket.3');
  });

  it('does not choose between several channels without the default one', async () => {
    await api.post(`/projects/${shop.service.Id}/channels`, {
      Name: 'Anything',
      ProjectId: shop.service.Id,
    });
    const { status, body } = await api.send(
      'POST',
      '/releases/create/v1',
      command({ ProjectName: 'Shop', PackageVersion: '0.2.6-newbasket.3' }),
    );
    expect(status).toBe(400);
    expect(body.Errors[0]).toContain('There are 2 viable release plans');
  });

  it('finds the newest build of a branch by its tag', async () => {
    const { ReleaseId } = await createRelease(api, 'Shop', {
      ChannelName: 'Feature Branch',
      PackagePrerelease: '^newbasket',
    });
    const release = await api.get(`/releases/${ReleaseId}`);
    expect(release.SelectedPackages[0].Version).toBe('0.2.6-newbasket.3');
  });

  it.each([
    [['Deploy Container:0.2.1'], '0.2.1'],
    [[`${IMAGE}:0.2.2`], '0.2.2'],
    [['*:web:0.2.3'], '0.2.3'],
    [['0.2.1', 'Deploy Container:0.2.4'], '0.2.4'],
  ])('understands the package pins %j', async (Packages, version) => {
    const { ReleaseId } = await createRelease(api, 'Shop', { Packages });
    const release = await api.get(`/releases/${ReleaseId}`);
    expect(release.SelectedPackages[0].Version).toBe(version);
  });

  it('returns the release that exists when told to', async () => {
    const first = await createRelease(api, 'Shop', { ReleaseVersion: '3.0.0' });
    const again = await createRelease(api, 'Shop', {
      ReleaseVersion: '3.0.0',
      IgnoreIfAlreadyExists: true,
    });
    expect(again).toEqual(first);
    const refused = await api.send(
      'POST',
      '/releases/create/v1',
      command({ ProjectName: 'Shop', ReleaseVersion: '3.0.0' }),
    );
    expect(refused.status).toBe(400);
  });

  it('says what it considered when no channel will do', async () => {
    await api.remove(`/channels/${shop.branch.Id}`);
    const { status, body } = await api.send(
      'POST',
      '/releases/create/v1',
      command({ ProjectName: 'Shop', PackageVersion: '0.2.6-newbasket.3' }),
    );
    expect(status).toBe(400);
    expect(body.Errors[0]).toContain('There are no viable release plans');
    expect(body.Errors[0]).toContain(
      "Channel: 'Mainline' (this is the default channel)",
    );
  });

  it('asks for both space fields', async () => {
    const { status, body } = await api.send('POST', '/releases/create/v1', {
      ProjectName: 'Shop',
      SpaceId: 'Spaces-2',
    });
    expect(status).toBe(400);
    expect(body.Errors).toEqual(['The SpaceIdOrName field is required.']);
  });
});

describe('reading releases', () => {
  beforeEach(async () => {
    for (const ReleaseVersion of ['1.0.0', '1.1.0', '2.0.0']) {
      await createRelease(api, 'Shop', { ReleaseVersion });
      clock.pass(60);
    }
  });
  const versions = (answer: any) => answer.Items.map((i: any) => i.Version);

  it('lists newest first, by project, channel, text and page', async () => {
    const base = `/projects/${shop.service.Id}`;
    expect(versions(await api.get(`${base}/releases`))).toEqual([
      '2.0.0',
      '1.1.0',
      '1.0.0',
    ]);
    expect(
      versions(await api.get(`${base}/releases?searchByVersion=1.`)),
    ).toEqual(['1.1.0', '1.0.0']);
    const second = await api.get(`${base}/releases?skip=1&take=1`);
    expect(versions(second)).toEqual(['1.1.0']);
    expect(second.TotalResults).toBe(3);
    expect(second.Links['Page.Next']).toBeDefined();
    const inBranch = `${base}/channels/${shop.branch.Id}/releases`;
    expect(versions(await api.get(inBranch))).toEqual([]);
  });

  it('finds one by its number', async () => {
    const path = `/projects/${shop.service.Id}/releases/1.1.0`;
    expect((await api.get(path)).Version).toBe('1.1.0');
    const missing = await api.send('GET', `${path}.9`);
    expect(missing.status).toBe(404);
  });

  it('shows releases as versions of the project in the OctopusProject feed', async () => {
    const feeds = await api.get('/feeds?feedType=OctopusProject&take=1');
    const answer = await api.get(
      `/feeds/${feeds.Items[0].Id}/packages/versions?packageId=${shop.service.Id}`,
    );
    expect(versions(answer)).toEqual(['2.0.0', '1.1.0', '1.0.0']);
  });
});

describe('changing releases', () => {
  it('changes notes and channel, within the rules', async () => {
    const { ReleaseId } = await createRelease(api, 'Shop', {
      ChannelName: 'Feature Branch',
      PackageVersion: '0.2.6-newbasket.3',
    });
    const release = await api.get(`/releases/${ReleaseId}`);
    const changed = await api.put(`/releases/${ReleaseId}`, {
      ...release,
      ReleaseNotes: 'New',
    });
    expect(changed.ReleaseNotes).toBe('New');
    const body = { ...release, ChannelId: shop.mainline.Id };
    const refused = await api.send('PUT', `/releases/${ReleaseId}`, body);
    expect(refused.status).toBe(400);
    const forced = await api.put(
      `/releases/${ReleaseId}?ignoreChannelRules=true`,
      body,
    );
    expect(forced.ChannelId).toBe(shop.mainline.Id);
  });

  it('keeps variables as they were until they are snapshot again', async () => {
    const { ReleaseId } = await createRelease(api, 'Shop');
    const before = await api.get(`/releases/${ReleaseId}`);
    const set = await api.get(`/variables/${shop.service.VariableSetId}`);
    await api.put(`/variables/${set.Id}`, {
      ...set,
      Variables: [
        ...set.Variables,
        { Name: 'New', Value: '1', Type: 'String' },
      ],
    });
    const template = `/releases/${ReleaseId}/deployments/template`;
    expect((await api.get(template)).IsVariableSetModified).toBe(true);
    expect(
      (await api.get(`/releases/${ReleaseId}`)).ProjectVariableSetSnapshotId,
    ).toBe(before.ProjectVariableSetSnapshotId);
    const after = await api.post(
      `/releases/${ReleaseId}/snapshot-variables`,
      {},
    );
    expect(after.ProjectVariableSetSnapshotId).not.toBe(
      before.ProjectVariableSetSnapshotId,
    );
    expect((await api.get(template)).IsVariableSetModified).toBe(false);
  });

  it('deletes a release with its deployments and tasks', async () => {
    const { ReleaseId } = await createRelease(api, 'Shop');
    const { DeploymentId, ServerTaskId } = await deploy(
      api,
      'Shop',
      '0.0.1',
      'Development',
    );
    await api.remove(`/releases/${ReleaseId}`);
    for (const path of [
      `/releases/${ReleaseId}`,
      `/deployments/${DeploymentId}`,
      `/tasks/${ServerTaskId}`,
    ]) {
      expect((await api.send('GET', path)).status).toBe(404);
    }
  });
});
