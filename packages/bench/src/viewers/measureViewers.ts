import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOctopusClient } from '@octopus-backstage/plugin-octopus-node';
import {
  createOctopusSandbox,
  octopusSandboxKeys,
  serveOctopusSandbox,
} from '@octopus-backstage/emulator-octopus';
import { Build, thisBuild } from '../build/Build';
import { Measurement } from '../measuring/Measurement';
import { recordForContract } from '../measuring/recordForContract';
import { toEntity } from './toEntity';
import { measureRestart } from './measureRestart';
import { measureTimes } from './measureTimes';
import { oneByOne } from './oneByOne';
import { communityPage, ourPage } from './pages';
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
 *
 * @param beside - another build to measure as well
 */
export async function measureViewers(
  audience: Audience,
  latencyMs: number,
  beside?: Build,
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
  const folder = await mkdtemp(join(tmpdir(), 'bench-databases-'));
  const octopus = { baseUrl: served.url, apiKey: octopusSandboxKeys.admin };
  const reader = { baseUrl: served.url, apiKey: octopusSandboxKeys.readOnly };

  const measure = (scenario: string, views: View[], open: OpenPage) =>
    measureTimes({ sandbox, latencyMs }, scenario, () => watch(views, open));

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
    const withPortal = async <T>(
      more: { build: Build; databases?: string },
      use: (open: OpenPage) => Promise<T>,
    ) => {
      const portal = await startPortal({ entities, octopus: reader, ...more });
      try {
        return await use(ourPage(portal, entities));
      } finally {
        await portal.stop();
      }
    };

    const projects = projectIds.length;
    const each = { sandbox, projects, latencyMs };
    const name = `${projects} pages`;
    const builds = [thisBuild, ...(beside ? [beside] : [])];
    const first: Measurement[] = [];
    const restarted: Measurement[] = [];
    for (const build of builds) {
      const databases = join(folder, `${restarted.length}`);
      await mkdir(databases);
      const way = `${build.name}, nothing cached`;
      first.push(
        ...(await withPortal({ build, databases }, open =>
          oneByOne(each, way, open),
        )),
      );
      restarted.push(
        ...(await measureRestart(
          { entities, octopus: reader, databases, build },
          { name: `${name} after a restart`, sandbox, latencyMs },
        )),
      );
    }
    first.push(...(await oneByOne(each, 'community plugin', community)));
    stopRecording();

    const views = planViews(audience);
    const crowd = `${audience.viewers} viewers, ${views.length} views`;
    const crowds: Measurement[] = [];
    for (const build of builds) {
      await withPortal({ build }, async open => {
        for (const how of ['cold', 'warm']) {
          const scenario = `${crowd}: ${build.name}, ${how}`;
          crowds.push(await measure(scenario, views, open));
        }
      });
    }
    return [
      ...first,
      ...restarted,
      ...crowds,
      await measure(`${crowd}: community plugin`, views, community),
    ];
  } finally {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  }
}
