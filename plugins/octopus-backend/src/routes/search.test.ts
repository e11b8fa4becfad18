import { http, HttpResponse } from 'msw';
import { createRelease } from '../__testUtils__/history';
import { BASE_URL } from '../__testUtils__/setUpOctopus';
import {
  jumpAhead,
  setUpRestarts,
  until,
} from '../__testUtils__/setUpRestarts';
import { component } from '../__testUtils__/startPlugin';

const portals = setUpRestarts();
const { octopus } = portals;

const SHOP = 'component:default/shop';
const annotated = (name: string, slug: string) =>
  component(name, { 'octopus.com/project-slug': slug });
const ask = (part: string, ...refs: string[]) =>
  `search/contents?part=${part}${refs
    .map(ref => `&entityRef=${encodeURIComponent(ref)}`)
    .join('')}`;

const start = async () => {
  const plugin = await portals.start({
    entities: [
      annotated('shop', 'shop'),
      annotated('other', 'shop-other'),
      annotated('lost', 'no-such-project'),
      component('plain', {}),
    ],
  });
  const contents = async (part: string, ...refs: string[]) => {
    const { status, body } = await plugin.getAsService(ask(part, ...refs));
    expect(status).toBe(200);
    return body;
  };
  const versions = async (ref = SHOP) => {
    const [{ releases }] = await contents('releases', ref);
    return releases.map(({ version }: { version: string }) => version);
  };
  return { plugin, contents, versions };
};

describe('what the search asks', () => {
  beforeEach(async () => {
    await createRelease(octopus, 'Shop', '1.0.0', {
      ChannelName: 'Mainline',
      ReleaseNotes: 'Faster checkout',
    });
    await createRelease(octopus, 'Shop Other', '7.0.0');
  });

  it('is told what there is to find', async () => {
    const { contents } = await start();
    const [shop, other, lost, plain, gone] = await contents(
      'releases',
      SHOP,
      'component:default/other',
      'component:default/lost',
      'component:default/plain',
      'component:default/gone',
    );
    expect(shop).toEqual({
      entityRef: SHOP,
      project: 'Shop',
      releases: [
        {
          version: '1.0.0',
          channel: 'Mainline',
          assembled: expect.any(String),
          releaseNotes: 'Faster checkout',
          packages: [expect.stringContaining(' ')],
          changes: [],
        },
      ],
    });
    expect(other.releases[0].version).toBe('7.0.0');
    expect(lost.problem).toContain("no project 'no-such-project'");
    expect(plain.problem).toContain('octopus.com/project-slug');
    expect(gone.problem).toBe('The catalog has no such entity');
    expect(await contents('runbooks', SHOP)).toEqual([
      {
        entityRef: SHOP,
        project: 'Shop',
        runbooks: [{ id: portals.shop.runbookId, name: 'Get Pods' }],
      },
    ]);
  });

  it('is no user', async () => {
    const { plugin } = await start();
    const { status } = await plugin.getGlobal(ask('releases', SHOP));
    expect(status).toBe(403);
    const nobody = await plugin.getGlobal(ask('releases', SHOP), 'nobody');
    expect(nobody.status).toBe(401);
  });

  it.each([
    ['part=releases', 'entityRef'],
    [`part=deployments&entityRef=${SHOP}`, 'part'],
    [`part=releases${`&entityRef=${SHOP}`.repeat(26)}`, 'entityRef'],
  ])('refuses %s', async (query, field) => {
    const { plugin } = await start();
    const { status, body } = await plugin.getAsService(
      `search/contents?${query}`,
    );
    expect(status).toBe(400);
    expect(body.error.message).toContain(`${field}: `);
  });
});

describe('a later run', () => {
  const later = (seconds = 600) => {
    jumpAhead(seconds);
    octopus.clear();
  };

  it('costs one request a space, and finds what is new', async () => {
    const { versions } = await start();
    expect(await versions()).toEqual([]);
    await createRelease(octopus, 'Shop', '1.0.0');
    await createRelease(octopus, 'Shop Other', '7.0.0');
    later();
    expect(await versions()).toEqual(['1.0.0']);
    expect(await versions('component:default/other')).toEqual(['7.0.0']);
    // The second was asked for just now: of the project, its channels and releases.
    later(1_200);
    expect(await versions()).toEqual(['1.0.0']);
    expect(await versions('component:default/other')).toEqual(['7.0.0']);
    expect(octopus.count()).toBe(1);
  });

  it('no longer finds a release that was deleted', async () => {
    await createRelease(octopus, 'Shop', '1.0.0');
    const id = await createRelease(octopus, 'Shop', '1.1.0');
    const { versions } = await start();
    expect(await versions()).toEqual(['1.1.0', '1.0.0']);
    await octopus.delete(`/releases/${id}`);
    later();
    expect(await versions()).toEqual(['1.0.0']);
  });

  it('asks only for runbooks of the space', async () => {
    const { contents } = await start();
    await contents('runbooks', SHOP, 'component:default/other');
    later();
    const [shop, other] = await contents(
      'runbooks',
      SHOP,
      'component:default/other',
    );
    expect(shop.runbooks).toHaveLength(1);
    expect(other.runbooks).toHaveLength(2);
    expect(octopus.count()).toBe(1);
  });

  it('finds what is known while Octopus is away', async () => {
    await createRelease(octopus, 'Shop', '1.0.0');
    const { versions } = await start();
    await versions();
    later();
    octopus.server.use(
      http.all(`${BASE_URL}/*`, () => HttpResponse.json({}, { status: 503 })),
    );
    expect(await versions()).toEqual(['1.0.0']);
  });

  it('in another backend costs no more', async () => {
    await createRelease(octopus, 'Shop', '1.0.0');
    const first = await start();
    await first.versions();
    await until(async () => {
      const kept = await portals.knex('octopus_known').select('value');
      return kept.some(({ value }) => value.includes('"found"'));
    });
    await portals.stopAll();
    later();
    const { versions } = await start();
    octopus.clear();
    expect(await versions()).toEqual(['1.0.0']);
    expect(octopus.count()).toBe(1);
  });
});
