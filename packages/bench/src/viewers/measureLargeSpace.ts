import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createOctopusSandbox,
  octopusSandboxKeys,
  serveOctopusSandbox,
} from '@octopus-backstage/emulator-octopus';
import { Build, thisBuild } from '../build/Build';
import { Measurement } from '../measuring/Measurement';
import { communityPage, ourPage } from './pages';
import { measureTimes } from './measureTimes';
import { Audience, planViews } from './planViews';
import { SeededProjects } from './seedProjects';
import { seedQuietSpace } from './seedQuietSpace';
import { RunningPortal, startPortal } from './startPortal';
import { toEntity } from './toEntity';
import { OpenPage, watch } from './watch';

/** The times that are shown, besides the last: from the third on, memory should be flat. */
const SHOWN = [1, 2, 3];
/** How often our page asks while nothing runs. */
const EVERY_MS = 60_000;

/**
 * A space with many projects that the catalog knows, on which nothing runs, and
 * some people who look at one each: over a backend that never saw any of them, in
 * the time after that, over one that has just started with the same database, and
 * over the way of the community plugin. All requests count, whoever causes them.
 *
 * @param options.turns - how often the same people look before the restart, one time
 * after another. What the backend keeps in memory is measured after each.
 * @param options.beside - another build to measure as well
 */
export async function measureLargeSpace(
  audience: Audience,
  latencyMs: number,
  { turns = 2, beside }: { turns?: number; beside?: Build } = {},
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

  const measure = (who: string, open: OpenPage) =>
    measureTimes({ sandbox, latencyMs }, `${name}: ${who}`, async () => {
      const end = new Promise(resolve => {
        setTimeout(resolve, audience.seconds * 1000);
      });
      const times = await watch(views, open);
      await end;
      return times;
    });

  try {
    const entities = projectIds.map(id => toEntity(spaceId, id));
    const withPortal = async (
      build: Build,
      databases: string,
      use: (portal: RunningPortal, open: OpenPage) => Promise<void>,
    ) => {
      const portal = await startPortal({
        entities,
        octopus: reader,
        databases,
        build,
      });
      try {
        await use(portal, ourPage(portal, entities));
      } finally {
        await portal.stop();
      }
    };
    const measured: Measurement[] = [];
    const measureBuild = async (build: Build, times: number) => {
      const databases = await mkdtemp(join(tmpdir(), 'bench-databases-'));
      try {
        await withPortal(build, databases, async (portal, open) => {
          for (let turn = 1; turn <= times; turn++) {
            const row = await measure(`${build.name}, time ${turn}`, open);
            const megabytes = await portal.megabytes();
            if (SHOWN.includes(turn) || turn === times) {
              measured.push({ ...row, megabytes });
            }
          }
        });
        await withPortal(build, databases, async (portal, open) => {
          const row = await measure(`${build.name}, after a restart`, open);
          measured.push({ ...row, megabytes: await portal.megabytes() });
        });
      } finally {
        await rm(databases, { recursive: true, force: true });
      }
    };
    await measureBuild(thisBuild, turns);
    if (beside) {
      await measureBuild(beside, 2);
    }
    const community = communityPage(reader, spaceId, projectIds);
    return [...measured, await measure('community plugin', community)];
  } finally {
    await served.close();
  }
}
