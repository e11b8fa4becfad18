import { createRelease, deploy } from '../__testUtils__/history';
import { IMAGE } from '../__testUtils__/createShop';
import { setUpShop } from '../__testUtils__/setUpShop';

const portal = setUpShop();
const { octopus } = portal;

const mainline = (...versions: string[]) =>
  versions.reduce(
    (before, version) =>
      before.then(() =>
        createRelease(octopus, 'Shop', version, { ChannelName: 'Mainline' }),
      ),
    Promise.resolve(''),
  );
const branch = (version: string) =>
  createRelease(octopus, 'Shop', version, { ChannelName: 'Feature Branches' });
const versions = ({ body }: { body: any }) =>
  body.items.map(({ version }: any) => version);

describe('GET /releases', () => {
  it('pages as Octopus does, with the deployments of each', async () => {
    await mainline('1.0.0', '1.1.0', '1.2.0');
    await deploy(octopus, 'Shop', '1.1.0', 'Development');
    octopus.pass(600);
    const { status, body } = await portal.get('releases?offset=1&limit=1');
    expect(status).toBe(200);
    expect(body).toEqual({
      items: [
        expect.objectContaining({
          version: '1.1.0',
          packages: [
            { step: 'Deploy Container', name: 'web', version: '0.2.6' },
          ],
          deployments: [expect.objectContaining({ state: 'Success' })],
          url: expect.stringContaining('/app#/Spaces-1/releases/'),
        }),
      ],
      totalCount: 3,
    });
    expect(body.items[0].deploymentsUnknown).toBeUndefined();
  });

  it('lists one channel', async () => {
    await mainline('1.0.0');
    await branch('1.1.0-blue');
    const path = `releases?channelId=${portal.shop.branches.Id}`;
    expect(versions(await portal.get(path))).toEqual(['1.1.0-blue']);
  });

  it('finds part of a version', async () => {
    await mainline('1.0.0', '1.1.0', '2.1.0');
    const answer = await portal.get('releases?search=.1.&limit=1');
    expect(versions(answer)).toEqual(['2.1.0']);
    expect(answer.body.totalCount).toBe(2);
  });

  it('tells mainline from prerelease', async () => {
    await mainline('1.0.0', '1.1.0');
    await branch('1.2.0-blue');
    const pre = await portal.get('releases?kind=prerelease');
    expect(versions(pre)).toEqual(['1.2.0-blue']);
    expect(pre.body.totalCount).toBe(1);
    const main = await portal.get('releases?kind=mainline&offset=1&limit=1');
    expect(versions(main)).toEqual(['1.0.0']);
    expect(main.body).toMatchObject({ totalCount: 2 });
    expect(main.body.searchedCount).toBeUndefined();
  });

  it('sorts all of them by version or time, and then pages', async () => {
    await mainline('1.10.0', '1.9.0');
    await branch('1.10.0-blue');
    const sorted = async (sort: string) =>
      versions(await portal.get(`releases?sort=${sort}`));
    expect(await sorted('version')).toEqual(['1.9.0', '1.10.0-blue', '1.10.0']);
    expect(await sorted('-version')).toEqual([
      '1.10.0',
      '1.10.0-blue',
      '1.9.0',
    ]);
    expect(await sorted('-assembled')).toEqual([
      '1.10.0-blue',
      '1.9.0',
      '1.10.0',
    ]);
    const second = await portal.get('releases?sort=version&offset=1&limit=1');
    expect(versions(second)).toEqual(['1.10.0-blue']);
    expect(second.body.totalCount).toBe(3);
  });

  it.each([
    'limit=0',
    'limit=101',
    'offset=-1',
    'kind=other',
    'sort=name',
    'limit=many',
  ])('refuses %s', async query => {
    const { status, body } = await portal.get(`releases?${query}`);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      name: 'InputError',
      field: query.split('=')[0],
    });
    expect(octopus.count()).toBe(0);
  });

  it('looks further back for the deployments of older releases', async () => {
    await mainline('0.0.1');
    await mainline(...Array.from({ length: 21 }, (_, i) => `1.${i}.0`));
    octopus.clear();
    const { body } = await portal.get('releases?offset=20&limit=20');
    expect(versions({ body })).toEqual(['1.0.0', '0.0.1']);
    expect(body.items[1].deploymentsUnknown).toBeUndefined();
    expect(body.items[1].nextEnvironmentIds).toEqual([
      portal.shop.environments.Development,
    ]);
    const { routes } = octopus.sandbox.requests();
    expect(routes.filter(({ route }) => /tenants/i.test(route))).toEqual([]);
  });
});

describe('GET /channels/:channelId/release-template', () => {
  const template = (channelId: string) =>
    portal.get(`channels/${channelId}/release-template`);

  it('proposes versions that the channel allows', async () => {
    await mainline('0.0.4');
    await octopus.sandbox.publishPackage(IMAGE, '9.9.9-blue');
    const { status, body } = await template(portal.shop.mainline.Id);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      nextVersion: '0.0.5',
      packages: [
        {
          step: 'Deploy Container',
          name: 'web',
          packageId: IMAGE,
        },
      ],
    });
    const [{ versions: allowed }] = body.packages;
    expect(allowed[0]).toBe('0.2.6');
    expect(allowed).not.toContain('9.9.9-blue');
    const free = await template(portal.shop.branches.Id);
    expect(free.body.packages[0].versions[0]).toBe('9.9.9-blue');
  });
});

describe('POST /releases', () => {
  const create = (body: object) => portal.post('releases', body);

  it('creates the next release, with the newest packages and who asked', async () => {
    await mainline('0.0.4');
    const channelId = portal.shop.mainline.Id;
    const { status, body } = await create({
      channelId,
      releaseNotes: 'Faster.',
    });
    expect(status).toBe(201);
    expect(body.version).toBe('0.0.5');
    const release = await octopus.get(`/releases/${body.releaseId}`);
    expect(release).toMatchObject({
      ChannelId: channelId,
      ReleaseNotes: 'Faster.\n\nCreated by user:default/mock through Backstage',
      SelectedPackages: [
        expect.objectContaining({
          ActionName: 'Deploy Container',
          PackageReferenceName: 'web',
          Version: '0.2.6',
        }),
      ],
    });
    expect(portal.plugin.audit.success).toHaveBeenCalledWith({
      meta: expect.objectContaining({ channel: 'Mainline', version: '0.0.5' }),
    });
  });

  it('shows the release at once', async () => {
    await portal.get('project');
    await create({ channelId: portal.shop.mainline.Id, version: '3.0.0' });
    const { body } = await portal.get('project');
    expect(body.releases[0].version).toBe('3.0.0');
    const page = await portal.get('releases');
    expect(versions(page)).toEqual(['3.0.0']);
  });

  it("keeps Octopus's words when it refuses", async () => {
    await mainline('1.0.0');
    const { status, body } = await create({
      channelId: portal.shop.mainline.Id,
      version: '1.0.0',
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain(
      "Release '1.0.0' already exists for this project",
    );
    expect(body.error).toMatchObject({ field: 'version' });
    expect(portal.plugin.audit.fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name: 'InputError' }),
      meta: expect.objectContaining({ version: '1.0.0' }),
    });
  });

  it('takes the next number when somebody else took the first', async () => {
    await mainline('0.0.4');
    octopus.comeFirst('/releases', () => mainline('0.0.5'));
    const { status, body } = await create({
      channelId: portal.shop.mainline.Id,
    });
    expect(body.error).toBeUndefined();
    expect(status).toBe(201);
    expect(body.version).toBe('0.0.6');
    expect(portal.plugin.audit.success).toHaveBeenCalledWith({
      meta: expect.objectContaining({ version: '0.0.6' }),
    });
  });

  it('explains that a number is taken when Octopus proposes no other', async () => {
    const path = `/projects/${portal.shop.project.Id}`;
    await octopus.put(path, {
      ...(await octopus.get(path)),
      VersioningStrategy: {
        Template: null,
        DonorPackage: {
          DeploymentAction: 'Deploy Container',
          PackageReference: 'web',
        },
      },
    });
    await branch('0.2.6');
    const { status, body } = await create({
      channelId: portal.shop.mainline.Id,
    });
    expect(status).toBe(409);
    expect(body.error).toMatchObject({
      name: 'ConflictError',
      field: 'version',
      message: expect.stringMatching(/'Shop'.*0\.2\.6/),
    });
    expect(portal.plugin.audit.fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name: 'ConflictError' }),
      meta: expect.objectContaining({ version: '0.2.6' }),
    });
  });

  it("keeps Octopus's words when no number is the reason", async () => {
    octopus.sandbox.addFault({
      method: 'POST',
      route: '/api/{spaceId}/releases',
      effect: { type: 'error', status: 400, message: 'The server is full' },
    });
    const { status, body } = await create({
      channelId: portal.shop.mainline.Id,
    });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('The server is full'),
    });
  });

  it('refuses packages that it does not have', async () => {
    const { status, body } = await create({
      channelId: portal.shop.mainline.Id,
      packages: [{ step: 'Deploy Container', name: 'cache', version: '1.0.0' }],
    });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ field: 'packages' });
  });

  it('refuses a body without a channel', async () => {
    const { status, body } = await create({ version: '1.0.0' });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      name: 'InputError',
      field: 'channelId',
    });
  });
});

describe('odd versions of releases', () => {
  const attempt = (version: string) =>
    portal.post('releases', {
      channelId: portal.shop.mainline.Id,
      version,
    });

  it.each([
    '1.0.0+build',
    '1.0.0-Tag+Meta.5',
    '2024.1.0.7',
    '2024-05-01',
    '01.02.03',
  ])('%s is made as asked', async version => {
    const { status, body } = await attempt(version);
    expect([status, body.version]).toEqual([201, version]);
    const found = await portal.get(
      `releases?search=${encodeURIComponent(version)}`,
    );
    expect(versions(found)).toEqual([version]);
  });

  it.each([
    ['c.c.i-tag+x', /^1\.0\.1-tag\+x$/],
    ['5.i', /^5\.\d+$/],
    ['6.0.0.i', /^6\.0\.0\.\d+$/],
  ])('%s is completed by Octopus', async (mask, version) => {
    await mainline('1.0.0');
    const { status, body } = await attempt(mask);
    expect([status, body.version]).toEqual([
      201,
      expect.stringMatching(version),
    ]);
  });

  it.each(['2024.1.0-foo/bar', 'latest', '1.0.0 beta', '1.0.0-größe'])(
    "%s is refused with Octopus's words",
    async version => {
      const { status, body } = await attempt(version);
      expect(status).toBe(400);
      expect(body.error.name).toBe('InputError');
      expect(body.error.message).toMatch(
        /^The release number '.*' does not appear to be a valid version number\./,
      );
      expect((await portal.get('releases?')).body.totalCount).toBe(0);
    },
  );
});
