import { mockCredentials } from '@backstage/backend-test-utils';
import {
  tryInputs,
  wildRuns,
  wildText,
  wildValue,
} from '@octopus-backstage/contract/wild';
import { encodeSegment } from '@octopus-backstage/plugin-octopus-node';
import fc from 'fast-check';
import { createShop } from '../__testUtils__/createShop';
import { createRelease, deploy } from '../__testUtils__/history';
import { BASE_URL, setUpOctopus } from '../__testUtils__/setUpOctopus';
import {
  component,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';
import { ServiceContext } from '../context/ServiceContext';
import { entityRoutes } from './entityRoutes';
import { portalRoutes } from './portalRoutes';

const { parameters, limitMs } = wildRuns(150);

const octopus = setUpOctopus();
const ctx = {} as ServiceContext;
const routes = [
  ...Object.keys(entityRoutes(ctx)),
  ...Object.keys(portalRoutes(ctx)).map(route =>
    route.replace('GET /', 'GET portal/'),
  ),
];
/** Fields of bodies and queries, so that some inputs get far. */
const FIELDS = [
  ...['channelId', 'version', 'packages', 'releaseNotes', 'gitRef'],
  ...['gitCommit', 'releaseId', 'environmentId', 'tenantId', 'tenantTags'],
  ...['variables', 'runbookId', 'answer', 'notes', 'search', 'kind', 'sort'],
  ...['offset', 'limit', 'instance', 'channel'],
];

/** What the actions know, of which each takes some. */
const KNOWN: Record<string, unknown> = {
  entityRef: 'component:default/shop',
  environment: 'Development',
  version: '1.0.0',
  runbook: 'Get Pods',
};

const asText = (value: unknown) =>
  typeof value === 'string' ? value : JSON.stringify(value);

describe('whatever comes', () => {
  let plugin: TestPlugin;
  let ids: Record<string, string>;
  const wild = component('wild', {});
  const origins = new Set<string>();
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);

  beforeEach(async () => {
    const shop = await createShop(octopus);
    const releaseId = await createRelease(octopus, 'Shop', '1.0.0', {
      ChannelName: 'Mainline',
    });
    const deployed = await deploy(octopus, 'Shop', '1.0.0', 'Development');
    octopus.pass(600);
    ids = {
      releaseId,
      deploymentId: deployed.DeploymentId,
      taskId: deployed.ServerTaskId,
      channelId: shop.mainline.Id,
      runbookId: shop.runbookId,
      environmentId: shop.environments.Development,
      space: 'Octopub',
      project: 'Shop',
      kind: 'clusters',
    };
    plugin = await startPlugin(octopus, {
      entities: [
        component('shop', { 'octopus.com/project-slug': 'Spaces-1/shop' }),
        wild,
      ],
    });
    octopus.server.events.on('request:start', ({ request }) => {
      const { origin, hostname, pathname } = new URL(request.url);
      // Requests of the test itself to the portal are no requests of the portal.
      if (hostname !== '127.0.0.1') {
        origins.add(
          pathname.startsWith('/api') ? origin : `${origin}${pathname}`,
        );
      }
    });
    process.on('unhandledRejection', note);
  });
  afterEach(async () => {
    process.off('unhandledRejection', note);
    octopus.server.events.removeAllListeners();
    await plugin.stop();
  });

  const goodOrWild = (name: string) =>
    fc.oneof(wildText, fc.constant(ids[name] ?? '1'));
  const fields = () =>
    fc
      .uniqueArray(fc.constantFrom(...FIELDS), { maxLength: 6 })
      .chain(names =>
        fc.record(
          Object.fromEntries(
            names.map(name => [
              name,
              fc.oneof(goodOrWild(name), wildValue as fc.Arbitrary<string>),
            ]),
          ),
        ),
      );
  const inputs = () =>
    fc.constantFrom(...routes).chain(route =>
      fc.record({
        route: fc.constant(route),
        ids: fc.record(
          Object.fromEntries(
            [...route.matchAll(/:(\w+)/g)].map(([, name]) => [
              name,
              goodOrWild(name),
            ]),
          ),
        ),
        entity: fc.constantFrom('shop', 'wild'),
        annotations: fc.dictionary(
          fc.constantFrom(
            'octopus.com/project-slug',
            'octopus.com/project-id',
            'octopus.com/instance',
          ),
          fc.oneof(wildText, fc.constant('Spaces-1/shop')),
          { minKeys: 1 },
        ),
        body: fc.oneof(
          fields(),
          fc.array(wildValue, { maxLength: 2 }),
          fc.dictionary(wildText, wildValue, { maxKeys: 3 }),
        ),
        query: fields(),
      }),
    );
  type Input = ReturnType<typeof inputs> extends fc.Arbitrary<infer T>
    ? T
    : never;

  const send = ({
    route,
    ids: own,
    entity,
    annotations,
    body,
    query,
  }: Input) => {
    wild.metadata.annotations = annotations;
    const [method, template] = route.split(' ');
    const path = template
      .replace(/^portal\//, '/')
      .replace(/:(\w+)/g, (_, name) => encodeSegment(own[name] || '0'))
      .slice(1);
    const search = new URLSearchParams(
      Object.entries(query).map(([name, value]) => [name, asText(value)]),
    );
    if (template.startsWith('portal/')) {
      return plugin.getGlobal(`${path}?${search}`);
    }
    const address = `default/component/${entity}/${path}`;
    return method === 'POST'
      ? plugin.post(address, body as object)
      : plugin.get(`${address}?${search}`);
  };

  it(
    'no route fails, and Octopus alone is asked',
    async () => {
      await fc.assert(
        fc.asyncProperty(inputs(), async input => {
          const { status } = await send(input);
          expect(status).toBeLessThan(500);
        }),
        parameters,
      );
      expect([...origins]).toEqual([BASE_URL]);
      expect(unhandled).toEqual([]);
    },
    limitMs,
  );

  it(
    'no action fails but with an error that says what is wrong',
    async () => {
      const registry = plugin.actions;
      const { actions } = await registry.list();
      expect(actions.length).toBeGreaterThan(4);
      const numRuns = Math.ceil(parameters.numRuns / actions.length);
      let successes = 0;
      for (const { id, schema } of actions) {
        const properties = Object.keys(schema.input.properties ?? {});
        const good = Object.fromEntries(
          Object.entries(KNOWN).filter(([name]) => properties.includes(name)),
        );
        const { outcomes, faults, uncovered } = await tryInputs(
          { id, schema },
          {
            good,
            parameters: { ...parameters, numRuns },
            run: input =>
              registry.invoke({
                id,
                input,
                credentials: mockCredentials.user(),
              }),
          },
        );
        expect({ id, faults, uncovered }).toEqual({
          id,
          faults: [],
          uncovered: [],
        });
        successes += outcomes.success ?? 0;
      }
      expect(successes).toBeGreaterThan(0);
      expect(unhandled).toEqual([]);
    },
    limitMs,
  );
});
