import { setTimeout as sleep } from 'node:timers/promises';
import {
  createOctopusSandbox,
  octopusSandboxKeys,
  serveOctopusSandbox,
} from '@octopus-backstage/emulator-octopus';
import { Build, thisBuild } from '../build/Build';
import { Measurement } from '../measuring/Measurement';
import { readOurs } from './pages';
import { SeededProjects } from './seedProjects';
import { seedQuietSpace } from './seedQuietSpace';
import { startPortal } from './startPortal';
import { toEntity } from './toEntity';

const SECRET = 'a-secret-of-the-benchmark';
/** How often it is looked whether the change is there. */
const LOOK_EVERY_MS = 100;
/** A change is not waited for longer. */
const LIMIT_MS = 90_000;

/**
 * How long after a deployment was started in Octopus itself the answer to an open
 * page has it: with a subscription, from when Octopus sends its webhooks, which it
 * does every half minute, and without. The page was up to date right before that.
 *
 * @param isBrief - leaves out what takes half a minute, without a subscription
 * @param build - whose backend it is; of another one, what knows no subscription
 */
export async function measureChange(
  { isBrief, build = thisBuild }: { isBrief?: boolean; build?: Build },
  latencyMs: number,
): Promise<Measurement[]> {
  let seeded: SeededProjects | undefined;
  const sandbox = createOctopusSandbox({
    latencyMs,
    rateLimit: false,
    seed: async octopus => {
      seeded = await seedQuietSpace(octopus, 2);
    },
  });
  await sandbox.reset();
  const { spaceId, projectIds } = seeded!;
  const served = await serveOctopusSandbox(sandbox);
  const entities = projectIds.map(id => toEntity(spaceId, id));
  const portal = await startPortal({
    entities,
    octopus: { baseUrl: served.url, apiKey: octopusSandboxKeys.readOnly },
    secret: SECRET,
    build,
  });
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${served.url}/api/${spaceId}${path}`, {
      method: 'POST',
      headers: { 'X-Octopus-ApiKey': octopusSandboxKeys.admin },
      body: JSON.stringify(body),
    });
    if (!answer.ok) {
      throw new Error(`POST ${path}: ${await answer.text()}`);
    }
  };
  const deploy = (project: number) =>
    post('/deployments/create/untenanted/v1', {
      SpaceId: spaceId,
      SpaceIdOrName: spaceId,
      ProjectName: `Service ${project + 1}`,
      ReleaseVersion: '1.0.0',
      EnvironmentNames: ['Production'],
    });
  const read = async (project: number, signal: AbortSignal) => {
    const { releases } = await readOurs(portal, entities[project], signal);
    return releases[0].deployments[0].id;
  };

  const measure = async (
    project: number,
    how: string,
    tell?: () => Promise<unknown>,
  ): Promise<Measurement> => {
    const signal = AbortSignal.timeout(LIMIT_MS);
    const before = await read(project, signal);
    await deploy(project);
    sandbox.clearRequests();
    const start = performance.now();
    await tell?.();
    while ((await read(project, signal)) === before) {
      await sleep(LOOK_EVERY_MS, undefined, { signal });
    }
    return {
      scenario: `a change made in Octopus: ${build.name}, ${how}`,
      latencyMs,
      requests: sandbox.requests().total,
      seconds: (performance.now() - start) / 1000,
    };
  };

  try {
    const measured = isBrief ? [] : [await measure(0, 'without subscription')];
    if (build !== thisBuild) {
      return measured;
    }
    await post('/subscriptions', {
      Name: 'Backstage',
      SpaceId: spaceId,
      EventNotificationSubscription: {
        Filter: { EventGroups: ['Deployment'] },
        WebhookURI: `${portal.url}/api/octopus/v1/subscription`,
        WebhookHeaderKey: 'X-Octopus-Subscription-Secret',
        WebhookHeaderValue: { IsSensitive: false, Value: SECRET },
      },
    });
    return [
      ...measured,
      await measure(1, 'with subscription', () => sandbox.deliverWebhooks()),
    ];
  } finally {
    await portal.stop();
    await served.close();
  }
}
