import { Entity } from '@backstage/catalog-model';
import { createRelease, deploy } from '../__testUtils__/history';
import { setUpShop } from '../__testUtils__/setUpShop';
import { component } from '../__testUtils__/startPlugin';

const partOf = (...names: string[]): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'octopub', namespace: 'default' },
  spec: { owner: 'guests' },
  relations: names.map(name => ({
    type: 'hasPart',
    targetRef: `component:default/${name}`,
  })),
});
const secret = { 'octopus.com/project-slug': 'Spaces-1/shop-other' };

const portal = setUpShop({
  entities: [
    partOf('shop', 'gone', 'plain', 'secret', 'missing'),
    component('gone', { 'octopus.com/project-slug': 'Spaces-1/gone' }),
    component('plain', {}),
    component('secret', secret, {
      metadata: {
        name: 'secret',
        namespace: 'default',
        labels: { hidden: 'true' },
        annotations: secret,
      },
    }),
  ],
});
const { octopus } = portal;
const system = (user?: string) =>
  portal.plugin.get('default/system/octopub/system', user);

describe('GET /system', () => {
  it('refuses who is not signed in, and who may not', async () => {
    expect((await system('nobody')).status).toBe(401);
    portal.plugin.deny('octopus.project.read');
    expect((await system()).status).toBe(403);
    expect(octopus.count()).toBe(0);
  });

  it('shows what runs where, of the components that are seen', async () => {
    await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
    await deploy(octopus, 'Shop', '1.0.0', 'Development');
    octopus.pass(600);
    const { status, body } = await system();
    expect(status).toBe(200);
    expect(body).toEqual({
      environments: [
        { name: 'Development' },
        { name: 'Feature Branch' },
        { name: 'Test' },
      ],
      rows: [
        {
          entityRef: 'component:default/shop',
          title: 'shop',
          current: {
            Development: expect.objectContaining({
              version: '1.0.0',
              state: 'Success',
            }),
          },
          unverified: ['Feature Branch'],
        },
        {
          entityRef: 'component:default/gone',
          title: 'gone',
          current: {},
          problem: expect.stringContaining("no project 'gone'"),
        },
      ],
      fetchedAt: expect.any(String),
      isPartial: true,
    });
    const { body: seen } = await system('user:default/john');
    expect(seen.rows.map(({ title }: any) => title)).toEqual([
      'shop',
      'gone',
      'secret',
    ]);
  });

  it('tells in its row what may not be read', async () => {
    portal.plugin.deny('octopus.project.read component:default/shop');
    const { body } = await system();
    expect(body.rows[0]).toMatchObject({
      current: {},
      problem: expect.stringContaining('octopus.project.read'),
    });
  });

  it('lists the feature branches', async () => {
    await portal.get('project');
    for (const [version, name] of [
      ['1.1.0-blue', 'blue'],
      ['1.2.0-blue', 'blue'],
      ['1.1.0-green', 'green'],
    ]) {
      await createRelease(octopus, 'Shop', version, {
        ChannelName: 'Feature Branches',
      });
      await deploy(octopus, 'Shop', version, 'Feature Branch', {
        'Kubernetes.Namespace': name,
      });
      octopus.pass(600);
    }
    const later = Date.now() + 31_000;
    jest.spyOn(Date, 'now').mockReturnValue(later);
    const { body } = await system();
    jest.restoreAllMocks();
    expect(
      body.rows[0].featureBranches.map((item: any) => [
        item.namespace,
        item.version,
      ]),
    ).toEqual([
      ['green', '1.1.0-green'],
      ['blue', '1.2.0-blue'],
    ]);
  });

  it('is for systems', async () => {
    const { status } = await portal.get('system');
    expect(status).toBe(400);
  });
});
