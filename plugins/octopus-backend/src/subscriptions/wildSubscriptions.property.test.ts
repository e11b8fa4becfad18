import { mockCredentials } from '@backstage/backend-test-utils';
import {
  wildRuns,
  wildText,
  wildValue,
} from '@octopus-backstage/contract/wild';
import fc from 'fast-check';
import request from 'supertest';
import { createShop } from '../__testUtils__/createShop';
import { BASE_URL, setUpOctopus } from '../__testUtils__/setUpOctopus';
import {
  component,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';

const { parameters, limitMs } = wildRuns(150);

const SECRET = 'canary-0123456789-abcdef';
const ROUTE = '/api/octopus/v1/subscription';

const octopus = setUpOctopus();
const lines: string[] = [];
let plugin: TestPlugin;

beforeEach(async () => {
  lines.length = 0;
  await createShop(octopus);
  plugin = await startPlugin(octopus, {
    entities: [
      component('shop', { 'octopus.com/project-slug': 'Spaces-1/shop' }),
    ],
    settings: { subscriptions: { secret: SECRET } },
    log: (...line) => lines.push(line.map(part => `${part}`).join(' ')),
  });
});
afterEach(() => plugin.stop());

/** What may be a space, and mostly is none. */
const inSpace = fc.record(
  { SpaceId: fc.oneof(fc.constant('Spaces-1'), wildValue) },
  { noNullPrototype: true },
);
const notification = fc.oneof(
  fc.record(
    {
      Payload: fc.oneof(
        fc.record({ Event: inSpace }, { noNullPrototype: true }),
        fc.record({ Subscription: inSpace }, { noNullPrototype: true }),
        wildValue,
      ),
    },
    { noNullPrototype: true },
  ),
  wildValue,
);
const inputs = fc.record({
  body: fc.oneof(
    { weight: 3, arbitrary: notification.map(body => JSON.stringify(body)) },
    { weight: 1, arbitrary: wildText },
  ),
  type: fc.constantFrom('application/json', 'text/plain', 'a/b; charset=x'),
  instance: fc.option(fc.oneof(wildText, fc.constant('main'))),
  isKnown: fc.boolean(),
});

it(
  'hears of spaces, refuses the rest, and asks Octopus alone',
  async () => {
    const origins = new Set<string>();
    octopus.server.events.on('request:start', ({ request: sent }) => {
      const { origin, hostname } = new URL(sent.url);
      // The test itself asks the portal there.
      if (hostname !== '127.0.0.1') {
        origins.add(origin);
      }
    });
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(inputs, async ({ body, type, instance, isKnown }) => {
        const query =
          instance === null ? '' : `?${new URLSearchParams({ instance })}`;
        const { status, text } = await request(plugin.server)
          .post(`${ROUTE}${query}`)
          .set('Content-Type', type)
          .set('Authorization', mockCredentials.none.header())
          .set(isKnown ? { 'X-Octopus-Subscription-Secret': SECRET } : {})
          .send(body);
        statuses.add(status);
        expect(isKnown ? [204, 400, 404, 413, 415] : [401]).toContain(status);
        expect(text).not.toContain(SECRET);
      }),
      parameters,
    );
    octopus.server.events.removeAllListeners();
    expect([...statuses]).toEqual(expect.arrayContaining([204, 400, 401]));
    expect([...origins].filter(origin => origin !== BASE_URL)).toEqual([]);
    expect(lines.join('\n')).not.toContain(SECRET);
  },
  limitMs,
);
