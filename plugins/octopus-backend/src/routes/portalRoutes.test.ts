import { octopusSpaceReadPermission } from '@octopus-backstage/plugin-octopus-common';
import { http, HttpResponse } from 'msw';
import { createShop, IMAGE, Shop } from '../__testUtils__/createShop';
import { createRelease } from '../__testUtils__/history';
import { portalRequests } from '../__testUtils__/portalRequests';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import {
  component,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';
import {
  createOctopusSpaceConditionalDecision,
  octopusSpaceConditions,
} from '../permissions/spaceConditions';

const octopus = setUpOctopus();

// Every route that needs the permission.
const all = Object.entries(portalRequests).filter(
  ([, path]) => path !== 'instances',
);
const inSpace = all.filter(([, path]) => path !== 'spaces');
const inProject = all.filter(([, path]) => path.includes('/projects/'));

const name = octopusSpaceReadPermission.name;

describe('what forms offer', () => {
  let plugin: TestPlugin;
  let shop: Shop;

  const get = async (path: string) => (await plugin.getGlobal(path)).body;
  const allowOnly = (params: { spaces: string[]; instance?: string }) =>
    plugin.decideOn(
      name,
      createOctopusSpaceConditionalDecision(
        octopusSpaceReadPermission,
        octopusSpaceConditions.isSpace(params),
      ),
    );

  beforeEach(async () => {
    shop = await createShop(octopus);
    await createRelease(octopus, 'Shop', '1.0.0');
    await createRelease(octopus, 'Shop', '1.1.0', {
      ChannelName: 'Feature Branches',
    });
    plugin = await startPlugin(octopus, {
      entities: [
        component('shop', { 'octopus.com/project-slug': 'Spaces-1/shop' }),
      ],
    });
    octopus.clear();
  });
  afterEach(() => plugin.stop());

  describe.each(all)('%s', (_, path) => {
    it('refuses who is not signed in', async () => {
      const { status } = await plugin.getGlobal(path, 'nobody');
      expect(status).toBe(401);
      expect(octopus.count()).toBe(0);
    });

    it('refuses who may see no space, before Octopus is asked', async () => {
      plugin.deny(name);
      const { status, body } = await plugin.getGlobal(path);
      expect(status).toBe(403);
      expect(body.error.message).toBe(
        `You need the permission '${name}', which you have in no space`,
      );
      expect(octopus.count()).toBe(0);
    });

    it('answers who may', async () => {
      const { status, body } = await plugin.getGlobal(path);
      expect(status).toBe(200);
      expect(body).not.toHaveLength(0);
    });

    it('asks Octopus once for many people', async () => {
      await Promise.all(
        ['ada', 'bo', 'cy'].map(user =>
          plugin.getGlobal(path, `user:default/${user}`),
        ),
      );
      const paths = octopus.sandbox.requests().routes;
      expect(paths.length).toBeGreaterThan(0);
      expect(paths.every(({ count }) => count === 1)).toBe(true);
    });

    it('knows no instance that is not configured', async () => {
      const { status, body } = await plugin.getGlobal(`${path}?instance=lab`);
      expect(status).toBe(404);
      expect(body.error.reason).toBe('notConfigured');
    });

    it('takes no empty instance', async () => {
      const { status, body } = await plugin.getGlobal(`${path}?instance=`);
      expect(status).toBe(400);
      expect(body.error.field).toBe('instance');
    });
  });

  describe.each(inSpace)('%s', (_, path) => {
    const at = (space: string) =>
      plugin.getGlobal(path.replace('Octopub', encodeURIComponent(space)));

    it('tells no space that is not seen from one that is not there', async () => {
      allowOnly({ spaces: ['Platform'] });
      const messages: string[] = [];
      for (const space of ['Octopub', 'Spaces-1', 'Nowhere', '../x']) {
        const { status, body } = await at(space);
        expect(status).toBe(404);
        messages.push(body.error.message.replace(space, '*'));
      }
      expect(new Set(messages)).toEqual(
        new Set([
          "There is no space '*' on the Octopus instance 'main' that you can see",
        ]),
      );
    });

    it('finds the space by id and slug as well', async () => {
      const byName = (await at('octopub')).body;
      expect((await at('Spaces-1')).body).toEqual(byName);
      expect(byName).not.toHaveLength(0);
    });
  });

  it.each(inProject)('%s knows no other project', async (_, path) => {
    const { status, body } = await plugin.getGlobal(
      path.replace('Shop', encodeURIComponent('../../Spaces-2/projects/all')),
    );
    expect(status).toBe(404);
    expect(body.error.message).toContain("in the space 'Octopub'");
  });

  it('are the spaces that the person may see', async () => {
    expect(await get('spaces')).toMatchObject([
      { id: 'Spaces-1', name: 'Octopub' },
      { id: 'Spaces-2', name: 'Platform' },
    ]);
    for (const spaces of [['Platform'], ['platform'], ['Spaces-2']]) {
      allowOnly({ spaces });
      expect(await get('spaces')).toMatchObject([{ name: 'Platform' }]);
    }
    allowOnly({ spaces: ['Platform'], instance: 'main' });
    expect(await get('spaces')).toMatchObject([{ name: 'Platform' }]);
    allowOnly({ spaces: ['Platform'], instance: 'lab' });
    expect(await get('spaces')).toEqual([]);
    // Nobody gets what was read for another person.
    expect(plugin.authorize).toHaveBeenCalledTimes(6);
    expect(plugin.authorize.mock.calls[0][0]).toEqual([
      {
        permission: expect.objectContaining({ name }),
        resourceRef: 'main/Spaces-1?name=Octopub',
      },
      {
        permission: expect.objectContaining({ name }),
        resourceRef: 'main/Spaces-2?name=Platform',
      },
    ]);
  });

  it('are asked about in portions that the permission backend takes, however many', async () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      Id: `Spaces-${index + 1}`,
      Name: `Space ${index + 1} of a large company`,
      Slug: `space-${index + 1}`,
    }));
    octopus.server.use(
      http.get(`${octopus.baseUrl}/api/spaces/all`, () =>
        HttpResponse.json(many),
      ),
    );
    const longest = () =>
      Math.max(
        ...plugin.authorize.mock.calls.map(
          ([questions]) => JSON.stringify(questions).length,
        ),
      );
    expect(await get('spaces')).toHaveLength(500);
    expect(longest()).toBeLessThan(50_000);

    plugin.authorize.mockClear();
    const { status } = await plugin.getGlobal('spaces/space-1/projects');
    expect(status).toBe(200);
    expect(plugin.authorize.mock.calls.flatMap(([each]) => each)).toHaveLength(
      1,
    );
  });

  it('are projects, by name', async () => {
    const projects = await get('spaces/Octopub/projects');
    expect(projects.map((each: any) => each.name)).toEqual([
      'Shop',
      'Shop Other',
    ]);
    expect(projects[0]).toEqual({
      id: shop.project.Id,
      name: 'Shop',
      slug: 'shop',
    });
  });

  it('are environments, in the order of the space', async () => {
    expect(await get('spaces/Octopub/environments')).toEqual(
      ['Development', 'Feature Branch', 'Test'].map(each => ({
        id: shop.environments[each],
        name: each,
      })),
    );
  });

  it('are worker pools, accounts of AWS, target tags and clusters', async () => {
    const account = await octopus.post('/accounts', {
      Name: 'AWS Account',
      AccountType: 'AmazonWebServicesAccount',
      AccessKey: 'AKIAIOSFODNN7EXAMPLE',
      SecretKey: { NewValue: 'secret-of-aws' },
    });
    await octopus.post('/accounts', {
      Name: 'Shell',
      AccountType: 'UsernamePassword',
      Username: 'shop',
      Password: { NewValue: 'secret-of-shell' },
    });
    await octopus.post('/machines', {
      Name: 'eks-shop',
      EnvironmentIds: [shop.environments.Test],
      Roles: ['EKS_Reference_Cluster', 'cluster'],
      Endpoint: {
        CommunicationStyle: 'Kubernetes',
        ClusterUrl: 'https://0123.gr7.eu-central-1.eks.amazonaws.com',
        Namespace: 'test',
        Authentication: {
          AuthenticationType: 'KubernetesAws',
          AccountId: account.Id,
          ClusterName: 'shop',
          UseInstanceRole: false,
          AssumeRole: false,
        },
      },
    });
    const pools = await octopus.get('/workerpools/all');
    const choices = (kind: string) => get(`spaces/Octopub/choices/${kind}`);
    expect(pools).not.toHaveLength(0);
    expect(await choices('worker-pools')).toEqual(
      pools.map(({ Id, Name }: any) => ({ id: Id, name: Name })),
    );
    expect(await choices('aws-accounts')).toEqual([
      { id: account.Id, name: 'AWS Account' },
    ]);
    expect(await choices('target-tags')).toEqual([
      { id: 'EKS_Reference_Cluster', name: 'EKS_Reference_Cluster' },
      { id: 'cluster', name: 'cluster' },
    ]);
    expect(await choices('clusters')).toEqual([
      { id: 'shop', name: 'shop', description: 'eu-central-1 · eks-shop' },
    ]);
  });

  it.each(['machines', 'constructor'])(
    'are no list of %s, and the error says what there is',
    async kind => {
      const { status, body } = await plugin.getGlobal(
        `spaces/Octopub/choices/${kind}`,
      );
      expect(status).toBe(404);
      expect(body.error.message).toBe(
        `There is no list '${kind}' of a space: there is worker-pools, aws-accounts, target-tags, clusters`,
      );
    },
  );

  it('are channels', async () => {
    const channels = await get('spaces/Octopub/projects/shop/channels');
    expect(channels.map((each: any) => each.name).sort()).toEqual(
      expect.arrayContaining(['Feature Branches', 'Mainline']),
    );
  });

  it('are releases, the newest first, of a channel or with a text', async () => {
    const versions = async (query = '') =>
      (await get(`spaces/Octopub/projects/shop/releases${query}`)).map(
        (each: any) => each.version,
      );
    expect(await versions()).toEqual(['1.1.0', '1.0.0']);
    expect(await versions('?channel=Feature%20Branches')).toEqual(['1.1.0']);
    expect(await versions('?search=0.0')).toEqual(['1.0.0']);
    const other = await plugin.getGlobal(
      'spaces/Octopub/projects/shop/releases?channel=Other',
    );
    expect(other.status).toBe(404);
    expect(other.body.error.message).toBe(
      "There is no channel 'Other' in the project 'Shop'",
    );
  });

  it('are branches with builds, also for whoever may see the service only', async () => {
    await octopus.post('/build-information', {
      PackageId: IMAGE,
      Version: '0.2.6-newbasket.3',
      OctopusBuildInformation: {
        BuildEnvironment: 'GitHub Actions',
        BuildNumber: '17',
        Branch: 'newbasket',
        Commits: [{ Id: 'abc', Comment: 'Fill the basket' }],
      },
    });
    const expected = {
      version: '0.2.6-newbasket.3',
      builtAt: expect.any(String),
      builtBy: 'GitHub Actions',
      buildNumber: '17',
      message: 'Fill the basket',
    };
    const branches = [
      {
        branch: 'newbasket',
        isNameKnown: true,
        byLabel: expected,
        byBuildInformation: expected,
        builds: [
          { ...expected, foundBy: ['label', 'build-information'] },
          ...['0.2.6-newbasket.2', '0.2.5-newbasket.1'].map(version => ({
            version,
            builtAt: expect.any(String),
            foundBy: ['label'],
          })),
        ],
      },
    ];
    expect(await get('spaces/Octopub/projects/shop/branches')).toEqual(
      branches,
    );
    plugin.deny(name);
    const { body } = await plugin.get('default/component/shop/branches');
    expect(body).toEqual(branches);
  });

  it('are branches, where the credential sees no build information', async () => {
    octopus.respond('get', '/build-information', () => {
      throw new Response(null, { status: 403 });
    });
    expect(await get('spaces/Octopub/projects/shop/branches')).toMatchObject([
      { branch: 'newbasket', byLabel: { version: '0.2.6-newbasket.3' } },
    ]);
  });
});
