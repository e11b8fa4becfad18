import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOctopusClient } from '@octopus-backstage/plugin-octopus-node';
import {
  createOctopusSandbox,
  octopusSandboxKeys,
  serveOctopusSandbox,
} from '@octopus-backstage/emulator-octopus';
import { Measurement } from '../measuring/Measurement';
import { recordForContract } from '../measuring/recordForContract';
import { toEntity } from './toEntity';
import { measureRestart } from './measureRestart';
import { oneByOne } from './oneByOne';
import { communityPage, ourPage } from './pages';
import { percentile } from './percentile';
import { Audience, planViews, View } from './planViews';
import { seedProjects } from './seedProjects';
import { startPortal } from './startPortal';
import { OpenPage, watch } from './watch';

const DAY_MS = 24 * 60 * 60_000;
/** A deployment takes more than an hour: none ends while somebody looks. */
const TASK_SPEED = 0.001;

/**
 * Many viewers of some projects, of which every other one is being deployed,
 * over our backend and over the way of the community plugin. First every
 * project's page is opened once, for ours again after a restart; then come the
 * views of `planViews`, for ours with an empty cache and again with what is in it then.
 *
 * Octopus's rate limit is off, so that both show all that they would ask for.
 */
export async function measureViewers(
  audience: Audience,
  latencyMs: number,
): Promise<Measurement[]> {
  let ahead = 0;
  const sandbox = createOctopusSandbox({
    latencyMs,
    rateLimit: false,
    taskSpeed: TASK_SPEED,
    now: () => new Date(Date.now() + ahead),
  });
  const stopRecording = recordForContract(sandbox);
  const served = await serveOctopusSandbox(sandbox);
  const databases = await mkdtemp(join(tmpdir(), 'bench-databases-'));
  const octopus = { baseUrl: served.url, apiKey: octopusSandboxKeys.admin };
  const reader = { baseUrl: served.url, apiKey: octopusSandboxKeys.readOnly };

  const measure = async (
    scenario: string,
    views: View[],
    open: OpenPage,
  ): Promise<Measurement> => {
    sandbox.clearRequests();
    const start = performance.now();
    const times = await watch(views, open);
    return {
      scenario,
      latencyMs,
      requests: sandbox.requests().total,
      seconds: (performance.now() - start) / 1000,
      p50Ms: percentile(times, 50),
      p95Ms: percentile(times, 95),
    };
  };

  try {
    const { spaceId, projectIds } = await seedProjects(
      createOctopusClient({
        instance: {
          name: 'bench',
          baseUrl: octopus.baseUrl,
          credential: { apiKey: octopus.apiKey },
        },
      }),
      audience.projects,
      () => {
        ahead += DAY_MS;
      },
    );
    const community = communityPage(reader, spaceId, projectIds);
    const entities = projectIds.map(id => toEntity(spaceId, id));
    const setup = { entities, octopus: reader };
    const withPortal = async <T>(
      use: (ours: OpenPage) => Promise<T>,
      more: { databases?: string } = {},
    ) => {
      const portal = await startPortal({ ...setup, ...more });
      try {
        return await use(ourPage(portal, entities));
      } finally {
        await portal.stop();
      }
    };

    const projects = projectIds.length;
    const each = { sandbox, projects, latencyMs };
    const name = `${projects} pages`;
    const first = [
      await withPortal(
        ours => oneByOne(each, `${name} once: ours, nothing cached`, ours),
        { databases },
      ),
      await oneByOne(each, `${name} once: community plugin`, community),
    ];
    const restarted = await measureRestart(
      { ...setup, databases },
      { name: `${name} after a restart`, sandbox, latencyMs },
    );
    stopRecording();

    const views = planViews(audience);
    const crowd = `${audience.viewers} viewers, ${views.length} views`;
    return [
      ...first,
      ...restarted,
      ...(await withPortal(async ours => [
        await measure(`${crowd}: ours, cold`, views, ours),
        await measure(`${crowd}: ours, warm`, views, ours),
      ])),
      await measure(`${crowd}: community plugin`, views, community),
    ];
  } finally {
    await served.close();
    await rm(databases, { recursive: true, force: true });
  }
}
