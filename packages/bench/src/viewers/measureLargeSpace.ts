import {
  createOctopusSandbox,
  octopusSandboxKeys,
  serveOctopusSandbox,
} from '@octopus-backstage/emulator-octopus';
import { Measurement } from '../measuring/Measurement';
import { communityPage, ourPage } from './pages';
import { percentile } from './percentile';
import { Audience, planViews } from './planViews';
import { SeededProjects } from './seedProjects';
import { seedQuietSpace } from './seedQuietSpace';
import { startPortal } from './startPortal';
import { toEntity } from './toEntity';
import { OpenPage, watch } from './watch';

/** The times that are shown, besides the last: from the third on, memory should be flat. */
const SHOWN = [1, 2, 3];
/** How often our page asks while nothing runs. */
const EVERY_MS = 60_000;

/**
 * A space with many projects that the catalog knows, on which nothing runs, and
 * some people who look: over our backend when it has just started, in the time after
 * that, and over the way of the community plugin. All requests count, whoever
 * causes them.
 *
 * @param turns - how often the same people look, one time after another. What the
 * backend keeps in memory is measured after each.
 */
export async function measureLargeSpace(
  audience: Audience,
  latencyMs: number,
  turns: number = 2,
): Promise<Measurement[]> {
  let seeded: SeededProjects | undefined;
  const sandbox = createOctopusSandbox({
    latencyMs,
    rateLimit: false,
    seed: async octopus => {
      seeded = await seedQuietSpace(octopus, audience.projects);
    },
  });
  await sandbox.reset();
  const { spaceId, projectIds } = seeded!;
  const served = await serveOctopusSandbox(sandbox);
  const reader = { baseUrl: served.url, apiKey: octopusSandboxKeys.readOnly };
  const views = planViews({ ...audience, everyMs: EVERY_MS });
  const name = `${audience.projects} quiet projects, ${audience.viewers} viewers, ${audience.seconds} s`;

  const measure = async (who: string, open: OpenPage): Promise<Measurement> => {
    sandbox.clearRequests();
    const start = performance.now();
    const end = new Promise(resolve => {
      setTimeout(resolve, audience.seconds * 1000);
    });
    const times = await watch(views, open);
    await end;
    return {
      scenario: `${name}: ${who}`,
      latencyMs,
      requests: sandbox.requests().total,
      seconds: (performance.now() - start) / 1000,
      p50Ms: percentile(times, 50),
      p95Ms: percentile(times, 95),
    };
  };

  try {
    const entities = projectIds.map(id => toEntity(spaceId, id));
    const portal = await startPortal({ entities, octopus: reader });
    const ours = ourPage(portal, entities);
    const measured: Measurement[] = [];
    try {
      for (let turn = 1; turn <= turns; turn++) {
        const row = await measure(`ours, time ${turn}`, ours);
        if (SHOWN.includes(turn) || turn === turns) {
          measured.push({ ...row, megabytes: await portal.megabytes() });
        }
      }
    } finally {
      await portal.stop();
    }
    const community = communityPage(reader, spaceId, projectIds);
    return [...measured, await measure('community plugin', community)];
  } finally {
    await served.close();
  }
}
