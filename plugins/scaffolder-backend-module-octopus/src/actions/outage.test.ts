import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  createOctopusClient,
  unrestrictedActions,
} from '@octopus-backstage/plugin-octopus-node';
import { octopusSandboxKeys } from '@octopus-backstage/emulator-octopus';
import { http, HttpResponse } from 'msw';
import { deployedIn } from '../featureBranch/__testUtils__/deployedIn';
import {
  baseUrl,
  octopubPortal,
} from '../featureBranch/__testUtils__/octopubPortal';
import { setupSandbox } from './__testUtils__/sandboxSetup';
import { createOctopusRefarchAction } from './createRefarch';

jest.setTimeout(60_000);

const OUTAGE_MS = 2 * 60_000;

/** Answers nothing but 503 while `isAway`, as a server that is being upgraded. */
const outage = (isAway: () => boolean) =>
  http.all(`${baseUrl}/*`, () =>
    isAway() ? HttpResponse.text('', { status: 503 }) : undefined,
  );
const waits = (log: string[]) =>
  log.filter(line => line.startsWith('Waiting for Octopus'));

describe('octopus:feature-branch, while Octopus is away for two minutes', () => {
  const portal = octopubPortal();
  const { deploy, server, clock } = portal;
  const pricing = {
    entityRef: 'component:default/octopub-products',
    branch: 'pricing',
  };
  const goAwayAt = (pattern: RegExp) => {
    let until: number | undefined;
    server.use(outage(() => clock.now() < (until ?? 0)));
    return (line: string) => {
      if (pattern.test(line)) {
        until ??= clock.now() + OUTAGE_MS;
      }
    };
  };

  it.each([
    ['it creates a release', /^Creating release/],
    ['the copy waits in the queue', /to Feature Branch: Queued/],
    ['a service is copied', /Deploy Products: Running/],
    ['the build is deployed', /^Deploying release/],
  ])('goes on: %s', async (_, pattern) => {
    const before = (await deployedIn(portal)).length;
    const { outputs, log } = await deploy(pricing, {
      onLog: goAwayAt(pattern),
    });
    expect(outputs.build.version).toBe('0.3.5-pricing.2');
    expect((await deployedIn(portal)).slice(before)).toHaveLength(6);
    expect(waits(log).length).toBeGreaterThanOrEqual(3);
    expect(waits(log).length).toBeLessThanOrEqual(6);
  });

  it('says at the deadline what goes on in Octopus', async () => {
    const onLog = goAwayAt(/to Feature Branch: Queued/);
    await expect(
      deploy({ ...pricing, timeout: '1 minute' }, { onLog }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /503.*ServerTasks-\d+.*goes on in Octopus.*Run this again/s,
      ),
    });
  });
});

describe('octopus:create-refarch, while Octopus is away for two minutes', () => {
  const { server, look } = setupSandbox();
  const realNow = Date.now;
  let skipped: number;
  beforeEach(() => {
    skipped = 0;
    jest.spyOn(Date, 'now').mockImplementation(() => realNow() + skipped);
  });
  afterEach(() => jest.restoreAllMocks());

  const fill = async (onLog: (line: string) => void = () => {}) => {
    const instance = {
      name: 'sandbox',
      baseUrl,
      credential: { apiKey: octopusSandboxKeys.admin },
      defaultSpace: 'Platform',
    };
    const client = createOctopusClient({
      instance,
      sleep: async ms => {
        skipped += ms;
      },
    });
    const logger = mockServices.logger.mock();
    logger.info.mockImplementation(onLog as any);
    const ctx = createMockActionContext<any, any>({ input: {} as any, logger });
    await createOctopusRefarchAction({
      permissions: unrestrictedActions,
      octopus: { instances: () => [instance], client: () => client },
      catalog: catalogServiceMock(),
    }).handler(ctx);
    return {
      outputs: Object.fromEntries(
        (ctx.output as jest.Mock).mock.calls,
      ) as Record<string, any>,
      log: logger.info.mock.calls.map(([line]) => line),
    };
  };
  const names = async () => {
    const all = await Promise.all(
      ['projects', 'environments', 'lifecycles', 'runbooks', 'accounts'].map(
        kind =>
          look.list<{ Name: string; ProjectId?: string }>(
            `/api/Spaces-2/${kind}`,
          ),
      ),
    );
    return all.map(list =>
      list.map(({ ProjectId, Name }) => `${ProjectId} ${Name}`).sort(),
    );
  };

  it('fills the space all the same, with nothing twice', async () => {
    let until: number | undefined;
    server.use(outage(() => Date.now() < (until ?? 0)));
    const { outputs, log } = await fill(line => {
      if (line.startsWith('[40/')) {
        until = Date.now() + OUTAGE_MS;
      }
    });
    expect(skipped).toBeGreaterThanOrEqual(OUTAGE_MS);
    expect(waits(log).length).toBeGreaterThanOrEqual(3);
    expect(waits(log).length).toBeLessThanOrEqual(6);
    expect(Object.keys(outputs.counts)).toEqual(['create']);

    const found = await names();
    found.forEach(list => expect(list).toEqual([...new Set(list)]));
    const again = await fill();
    expect(Object.keys(again.outputs.counts)).toEqual(['unchanged']);
    expect(await names()).toEqual(found);
  });
});
