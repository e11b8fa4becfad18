import {
  byEffect,
  isUnderWay,
  OctopusRunbookRun,
  toRunTimes,
} from '@octopus-backstage/plugin-octopus-common';
import { z } from 'zod';
import { cacheKey } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { TaskOutcome } from '../mapping/TaskOutcome';
import { omitEmpty } from '../mapping/fields';
import { signerOf } from '../mapping/signature';
import { RunbookRunResource } from '../resources/deployments';
import { PageResource } from '../resources/projects';
import { ProjectTarget } from '../target/ProjectTarget';
import { readTasks } from './tasks';

const ACTIVE_MS = 5_000;
const QUIET_MS = 30_000;

/** How many of the newest runs of the project to read. */
const TAKE = 50;

type Runs = { runbookId: string; run: OctopusRunbookRun }[];

const shape = z.array(
  z.object({
    runbookId: z.string(),
    run: z.object({ taskId: z.string(), state: z.string() }),
  }),
);

/**
 * Reads the newest runs of the project's runbooks, in two requests. Parameters:
 * links of the root document, as in `readReleaseVersions`.
 *
 * @returns by id of the runbook, the one that took effect last first
 */
export async function readRunbookRuns(
  { cache }: ServiceContext,
  target: ProjectTarget,
): Promise<Map<string, OctopusRunbookRun[]>> {
  const { key, space, project, read } = target;
  const { value } = await cache.read<Runs>(cacheKey('runbookRuns', key), {
    load: async () => {
      const { Items } = await read.get<PageResource<RunbookRunResource>>(
        `/api/${space.id}/runbookRuns`,
        { projects: [project.Id], take: TAKE },
      );
      const tasks =
        Items.length > 0
          ? await readTasks(
              target,
              Items.map(({ TaskId }) => TaskId),
            )
          : new Map<string, TaskOutcome>();
      return Items.flatMap(item => {
        const task = tasks.get(item.TaskId);
        return task
          ? [{ runbookId: item.RunbookId, run: toRun(item, task) }]
          : [];
      });
    },
    shape,
    scope: key,
    freshMs: runs =>
      runs.some(({ run }) => isUnderWay(run)) ? ACTIVE_MS : QUIET_MS,
  });
  const byRunbook = new Map<string, OctopusRunbookRun[]>();
  for (const { runbookId, run } of value) {
    byRunbook.set(runbookId, [...(byRunbook.get(runbookId) ?? []), run]);
  }
  byRunbook.forEach(runs => runs.sort(byEffect));
  return byRunbook;
}

function toRun(item: RunbookRunResource, task: TaskOutcome): OctopusRunbookRun {
  return {
    taskId: item.TaskId,
    environmentId: item.EnvironmentId,
    ...toRunTimes({ ...task, Created: item.Created }, Date.now()),
    created: item.Created,
    isCompleted: task.IsCompleted,
    hasPendingInterruptions: task.HasPendingInterruptions,
    hasWarningsOrErrors: task.HasWarningsOrErrors,
    ...omitEmpty({
      startedBy: signerOf(item.Comments) ?? item.DeployedBy ?? undefined,
    }),
  };
}
