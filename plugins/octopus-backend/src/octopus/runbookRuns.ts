import {
  byEffect,
  isUnderWay,
  OctopusRunbookRun,
  toRunTimes,
} from '@octopus-backstage/plugin-octopus-common';
import { z } from 'zod';
import { cacheKey } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { readMarked } from '../following/readMarked';
import { TaskOutcome } from '../mapping/TaskOutcome';
import { omitEmpty } from '../mapping/fields';
import { signerOf } from '../mapping/signature';
import { RunbookRunResource } from '../resources/deployments';
import { PageResource } from '../resources/projects';
import { ProjectTarget } from '../target/ProjectTarget';
import { readTasks } from './tasks';

const ACTIVE_MS = 5_000;
const QUIET_MS = 30_000;

/** How many of the newest runs to read: as many as one request for their tasks can name. */
const TAKE = 50;
/** How far to look for them where the server does not filter. */
const MOST_PAGES = 4;

type Runs = { runbookId: string; run: OctopusRunbookRun }[];

const list = z.array(
  z.object({
    runbookId: z.string(),
    run: z.object({ taskId: z.string(), state: z.string() }),
  }),
);
const shape = z.object({ runs: list, isWhole: z.boolean() });

/** The newest runs, and whether there are no others. */
interface NewestRuns {
  runs: Runs;
  isWhole: boolean;
}

/**
 * Reads the newest runs of the project's runbooks, or of one of them, in two
 * requests. Parameters: links of the root document, as in `readReleaseVersions`.
 * Servers of 2021 ignore them (the OpenAPI document of 2021.2 has `skip` and
 * `take` only) and answer with runs of all projects, which nobody may see here:
 * those are left out, and older ones looked for instead.
 */
async function loadRuns(
  target: ProjectTarget,
  runbookId?: string,
): Promise<NewestRuns> {
  const { items, isWhole } = await readOwnRuns(target, runbookId);
  const tasks =
    items.length > 0
      ? await readTasks(
          target,
          items.map(({ TaskId }) => TaskId),
        )
      : new Map<string, TaskOutcome>();
  const runs = items.flatMap(item => {
    const task = tasks.get(item.TaskId);
    return task ? [{ runbookId: item.RunbookId, run: toRun(item, task) }] : [];
  });
  return { runs, isWhole };
}

async function readOwnRuns(
  { space, project, read }: ProjectTarget,
  runbookId: string | undefined,
): Promise<{ items: RunbookRunResource[]; isWhole: boolean }> {
  const own: RunbookRunResource[] = [];
  let seen = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { Items, TotalResults } = await read.get<
      PageResource<RunbookRunResource>
    >(`/api/${space.id}/runbookRuns`, {
      projects: [project.Id],
      ...(runbookId && { runbooks: [runbookId] }),
      ...(seen > 0 && { skip: seen }),
      take: TAKE,
    });
    seen += Items.length;
    own.push(
      ...Items.filter(
        ({ ProjectId, RunbookId }) =>
          ProjectId === project.Id && (!runbookId || RunbookId === runbookId),
      ),
    );
    const isWhole = Items.length === 0 || TotalResults <= seen;
    if (isWhole || own.length >= TAKE) {
      return {
        items: own.slice(0, TAKE),
        isWhole: isWhole && own.length <= TAKE,
      };
    }
  }
  return { items: own, isWhole: false };
}

function readRuns(
  { cache }: ServiceContext,
  target: ProjectTarget,
  runbookId?: string,
) {
  const isActive = ({ runs }: NewestRuns) =>
    runs.some(({ run }) => isUnderWay(run));
  return readMarked<NewestRuns>(
    cache,
    cacheKey('newestRuns', target.key, runbookId ?? ''),
    {
      load: () => loadRuns(target, runbookId),
      shape,
      scope: target.key,
      freshMs: found => (isActive(found) ? ACTIVE_MS : QUIET_MS),
      marks: target.marks,
      // How long something has run is computed here.
      mark: (found, now) =>
        isActive(found) ? undefined : now.runsOf(target.project.Id),
    },
  );
}

/**
 * Finds the newest runs of each runbook, the one that took effect last first.
 * Nothing is known of a runbook that was not run lately where others were.
 */
export async function readRunbookRuns(
  ctx: ServiceContext,
  target: ProjectTarget,
): Promise<(runbookId: string) => OctopusRunbookRun[] | undefined> {
  const { value } = await readRuns(ctx, target);
  const { runs, isWhole } = value;
  return runbookId => {
    const own = runs.filter(each => each.runbookId === runbookId);
    return own.length > 0 || isWhole
      ? own.map(({ run }) => run).sort(byEffect)
      : undefined;
  };
}

/** Reads the newest runs of a runbook, the one that took effect last first. */
export async function readRunsOf(
  ctx: ServiceContext,
  target: ProjectTarget,
  runbookId: string,
): Promise<OctopusRunbookRun[]> {
  const { value } = await readRuns(ctx, target, runbookId);
  return value.runs.map(({ run }) => run).sort(byEffect);
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
