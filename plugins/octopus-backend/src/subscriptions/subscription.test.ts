import { AddressInfo } from 'node:net';
import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { createRelease, deploy } from '../__testUtils__/history';
import { createShop, Shop } from '../__testUtils__/createShop';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import { until } from '../__testUtils__/setUpRestarts';
import {
  component,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';

const SECRET = 'canary-0123456789-abcdef';
const HEADER = 'X-Octopus-Subscription-Secret';
const ROUTE = '/api/octopus/v1/subscription';
const PAGE = 'default/component/shop/project';

const octopus = setUpOctopus();
const lines: string[] = [];
let shop: Shop;
let plugin: TestPlugin;

const start = async (secret?: string) =>
  startPlugin(octopus, {
    entities: [
      component('shop', { 'octopus.com/project-slug': 'Spaces-1/shop' }),
    ],
    settings: secret ? { subscriptions: { secret } } : {},
    log: (...line) => lines.push(line.map(part => `${part}`).join(' ')),
  });
const tell = (
  body: string | object = { Payload: { Event: { SpaceId: 'Spaces-1' } } },
  headers: Record<string, string> = { [HEADER]: SECRET },
  query = '',
) =>
  request(plugin.server)
    .post(`${ROUTE}${query}`)
    .set('Content-Type', 'application/json')
    .set('Authorization', mockCredentials.none.header())
    .set(headers)
    .send(body);
/** Nothing was asked for, not even the catalog. */
const expectNoLook = () => {
  expect(plugin.catalog.getEntities).not.toHaveBeenCalled();
  expect(octopus.count()).toBe(0);
};

beforeEach(async () => {
  lines.length = 0;
  shop = await createShop(octopus);
  await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
  plugin = await start(SECRET);
  octopus.clear();
});
afterEach(() => plugin.stop());

describe('a subscription of Octopus', () => {
  it('lets an open page hear of a change that was made in Octopus', async () => {
    const { body: before } = await plugin.get(PAGE);
    const { port } = plugin.server.address() as AddressInfo;
    await octopus.post('/subscriptions', {
      Name: 'Backstage',
      SpaceId: 'Spaces-1',
      EventNotificationSubscription: {
        Filter: { EventGroups: ['Deployment'] },
        WebhookURI: `http://127.0.0.1:${port}${ROUTE}`,
        WebhookHeaderKey: HEADER,
        WebhookHeaderValue: {
          IsSensitive: true,
          SensitiveValue: { HasValue: true, NewValue: SECRET },
        },
      },
    });
    await deploy(octopus, 'Shop', '1.0.0', 'Development');
    octopus.pass(600);
    // Queued, started, succeeded: one request for each.
    expect(await octopus.sandbox.deliverWebhooks()).toBe(3);
    await until(() => plugin.publish.mock.calls.length > 0);
    const [[{ channel, message }]] = plugin.publish.mock.calls;
    expect(channel).toBe('octopus:project');
    expect(message.key).toBe(`main/Spaces-1/${shop.project.Id}`);
    expect(Date.parse(message.fetchedAt)).toBeGreaterThan(
      Date.parse(before.fetchedAt),
    );
    octopus.clear();
    const { body: after } = await plugin.get(PAGE);
    expect(after.releases[0].deployments).toHaveLength(1);
    expect(octopus.count()).toBe(0);
    expect(lines.join('\n')).not.toContain(SECRET);
  });

  it('costs little in a storm', async () => {
    await plugin.get(PAGE);
    octopus.clear();
    const answers = await Promise.all(Array.from({ length: 60 }, () => tell()));
    expect(answers.map(({ status }) => status)).toEqual(
      Array.from({ length: 60 }, () => 204),
    );
    await until(() => octopus.count() > 0);
    expect(octopus.count()).toBeLessThan(30);
  });

  it('reads no page that nobody has open', async () => {
    expect((await tell()).status).toBe(204);
    await until(() => lines.some(line => line.includes('0 projects')));
    expect(octopus.count()).toBe(0);
    expect(plugin.publish).not.toHaveBeenCalled();
  });

  it.each([
    ['a wrong secret', { [HEADER]: `${SECRET}x` }],
    ['part of the secret', { [HEADER]: SECRET.slice(0, -1) }],
    ['an empty secret', { [HEADER]: '' }],
    ['no secret', {}],
    ['the secret in another header', { Authorization: `Bearer ${SECRET}` }],
  ])('is refused with %s', async (_, headers) => {
    const { status, body } = await tell(undefined, headers);
    expect(status).toBe(401);
    expect(JSON.stringify(body)).not.toContain(SECRET);
    // Neither is what it says read.
    expect((await tell('{', headers)).status).toBe(401);
    expectNoLook();
    const warnings = lines.filter(line => line.includes('was refused'));
    expect(warnings).toHaveLength(1);
    expect(lines.join('\n')).not.toContain(SECRET);
  });

  it.each([
    ['no JSON', '{', 400],
    ['an array', '[]', 400],
    ['nothing', '', 400],
    ['no space', { Payload: { Event: { Category: 'Created' } } }, 400],
    [
      'a space that leads elsewhere',
      { Payload: { Event: { SpaceId: 'Spaces-1/../Spaces-2' } } },
      400,
    ],
    ['too much', { Payload: { Event: { Message: 'x'.repeat(2e6) } } }, 413],
  ])('is refused with %s', async (_, body, expected) => {
    const { status } = await tell(body);
    expect(status).toBe(expected);
    expectNoLook();
  });

  it('is refused for an instance that is not configured', async () => {
    const { status, body } = await tell(
      undefined,
      undefined,
      '?instance=elsewhere',
    );
    expect(status).toBe(404);
    expect(body.error.message).toContain('elsewhere');
    expectNoLook();
    expect((await tell(undefined, undefined, '?instance=main')).status).toBe(
      204,
    );
  });

  it('asks nothing about a space without entities', async () => {
    await plugin.get(PAGE);
    octopus.clear();
    const sent = { Payload: { Subscription: { SpaceId: 'Spaces-2' } } };
    expect((await tell(sent)).status).toBe(204);
    await until(() => lines.some(line => line.includes('0 projects')));
    expect(octopus.count()).toBe(0);
  });

  it('opens no other route', async () => {
    const none = {
      Authorization: mockCredentials.none.header(),
      [HEADER]: SECRET,
    };
    for (const path of ['/instances', '/subscriptions']) {
      const { status } = await request(plugin.server)
        .get(`/api/octopus/v1${path}`)
        .set(none);
      expect(status).toBe(401);
    }
  });
});

describe('without a secret', () => {
  beforeEach(async () => {
    await plugin.stop();
    plugin = await start();
  });

  it('there is no such route', async () => {
    expect((await tell()).status).toBe(401);
    const { status } = await plugin.postGlobal('subscription', {});
    expect(status).toBe(404);
  });
});
