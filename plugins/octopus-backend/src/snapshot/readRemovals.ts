import {
  byEffect,
  isUnderWay,
  toRunTimes,
} from '@octopus-backstage/plugin-octopus-common';
import {
  parseFeatureBranchRecord,
  REMOVAL_RUNBOOK,
} from '@octopus-backstage/plugin-octopus-node';
import { z } from 'zod';
import { cacheKey } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { Marks } from '../following/Marks';
import { readMarked } from '../following/readMarked';
import { NamespaceRemoval } from '../mapping/NamespaceRemoval';
import { TaskOutcome } from '../mapping/TaskOutcome';
import { readNamespaces } from '../octopus/readNamespaces';
import { readTasks } from '../octopus/tasks';
import { RunbookRunResource } from '../resources/deployments';
import { RunbookResource } from '../resources/previews';
import { PageResource } from '../resources/projects';
import { SpaceTarget, spaceKey } from '../target/ProjectTarget';
import { OptionalReads } from './OptionalReads';
import { completeById } from './completeById';
import { AMPLE } from './limits';
import { isRecent } from '../waiting/isRecent';

const ACTIVE_MS = 5_000;
const QUIET_MS = 30_000;
const RUNBOOKS_MS = 10 * 60_000;
/** How many of the newest runs to list. */
const TAKE = 100;

const shape = z.object({
  runbookIds: z.array(z.string()),
  runbooksAt: z.number(),
  runs: z.array(z.object({ TaskId: z.string() })),
  namespaces: z.record(z.string(), z.string().nullable()),
  tasks: z.record(z.string(), z.object({ State: z.string() }).nullable()),
});

type Run = Pick<
  RunbookRunResource,
  'ProjectId' | 'EnvironmentId' | 'TaskId' | 'Created'
> & { manifestId: string | null; recorded?: string };

/** The runs in a space that delete namespaces, as kept in the cache. */
interface KnownRuns {
  runbookIds: string[];
  /** When the runbooks were requested, in milliseconds since 1970. */
  runbooksAt: number;
  /** What they are current with. */
  runbooksMark?: string;
  runs: Run[];
  /** By id of the variable set; null when it has no namespace. */
  namespaces: Record<string, string | null>;
  /** By id of the task. */
  tasks: Record<string, TaskOutcome | null>;
  isPartial: boolean;
  /** Because the server failed, and not because somebody might not send more. */
  isFailed?: boolean;
}

/**
 * Reads which namespaces have been or are being deleted: the runs of runbooks
 * that have the blueprint's name for this purpose, the one that took effect last
 * first. They belong to the space and not to the project, so all projects of a
 * space share the cost: one request while nothing changes.
 */
export async function readRemovals(
  ctx: ServiceContext,
  target: SpaceTarget,
  reads: OptionalReads,
): Promise<{ removals: NamespaceRemoval[]; isPartial: boolean }> {
  const key = cacheKey('removals', spaceKey(target));
  const known = reads.isExhausted
    ? await ctx.cache.peek<KnownRuns>(key, shape)
    : await readRuns(ctx, key, target, reads);
  return {
    removals: (known?.runs ?? [])
      .flatMap(run => toRemoval(run, known!) ?? [])
      .sort(byEffect),
    isPartial: !known || known.isPartial,
  };
}

async function readRuns(
  { cache }: ServiceContext,
  key: string,
  target: SpaceTarget,
  reads: OptionalReads,
): Promise<KnownRuns> {
  const isEnough = ({ isPartial, isFailed }: KnownRuns) =>
    !isPartial || isFailed === true || !reads.canAfford(AMPLE);
  const read = () =>
    readMarked<KnownRuns>(cache, key, {
      scope: spaceKey(target),
      shape,
      marks: target.marks,
      mark: ({ isPartial }, marks) => (isPartial ? undefined : marks.runs()),
      isEnough,
      load: last => load(target, last, reads),
      freshMs: ({ tasks, isPartial }) =>
        isPartial || Object.values(tasks).some(mayEndSoon)
          ? ACTIVE_MS
          : QUIET_MS,
    });
  const { value } = await read();
  // It was under way for somebody who might not send as many requests.
  return isEnough(value) ? value : (await read()).value;
}

function mayEndSoon(task: TaskOutcome | null): boolean {
  return !task || isUnderWay(toRunTimes(task, Date.now()));
}

async function load(
  target: SpaceTarget,
  known: KnownRuns | undefined,
  reads: OptionalReads,
): Promise<KnownRuns> {
  const runbooksMark = target.marks?.runbooks();
  // Its ids mean something else since the server was restored.
  const usable =
    known?.runbooksMark &&
    runbooksMark &&
    !Marks.isSameServer(known.runbooksMark, runbooksMark)
      ? undefined
      : known;
  const isKnown =
    usable &&
    usable.runbooksMark === runbooksMark &&
    isRecent(usable.runbooksAt, RUNBOOKS_MS);
  const found = isKnown
    ? usable.runbookIds
    : await reads.try(() => findRunbooks(target), []);
  const runbookIds = found ?? usable?.runbookIds ?? [];
  const listed =
    runbookIds.length > 0
      ? await reads.try(() => listRuns(target, runbookIds), [])
      : [];
  const last =
    listed && usable && isOfOldServer(usable.runs, listed) ? undefined : usable;
  const runs = listed ?? last?.runs ?? [];
  const namespaces = await completeById<string>({
    ids: runs.flatMap(({ manifestId }) => manifestId ?? []),
    known: last?.namespaces ?? {},
    read: ids => reads.try(() => readNamespaces(target, ids), new Map()),
  });
  const tasks = await completeById<TaskOutcome>({
    ids: runs.map(({ TaskId }) => TaskId),
    known: last?.tasks ?? {},
    mayChange: task => !task.IsCompleted,
    read: ids => reads.try(() => readTasks(target, ids), new Map()),
  });
  return {
    runbookIds,
    ...(runbooksMark && { runbooksMark }),
    runbooksAt: !isKnown && found ? Date.now() : last?.runbooksAt ?? 0,
    runs,
    namespaces: namespaces.values,
    tasks: tasks.values,
    isPartial: !found || !listed || namespaces.isPartial || tasks.isPartial,
    ...(reads.isFailing && { isFailed: true }),
  };
}

/** A task that was asked for at another time is another task. */
function isOfOldServer(last: Run[], listed: Run[]): boolean {
  const known = new Map(last.map(({ TaskId, Created }) => [TaskId, Created]));
  return listed.some(
    ({ TaskId, Created }) => (known.get(TaskId) ?? Created) !== Created,
  );
}

/**
 * Parameters of both lists: links of the root document, as in
 * `readReleaseVersions`.
 */
async function findRunbooks({ space, read }: SpaceTarget): Promise<string[]> {
  const { Items } = await read.get<PageResource<RunbookResource>>(
    `/api/${space.id}/runbooks`,
    { partialName: REMOVAL_RUNBOOK, take: TAKE },
  );
  return Items.filter(({ Name }) => Name === REMOVAL_RUNBOOK).map(
    ({ Id }) => Id,
  );
}

async function listRuns(
  { space, read }: SpaceTarget,
  runbookIds: string[],
): Promise<Run[]> {
  const { Items } = await read.get<PageResource<RunbookRunResource>>(
    `/api/${space.id}/runbookRuns`,
    { runbooks: runbookIds, take: TAKE },
  );
  return Items.map(run => ({
    ProjectId: run.ProjectId,
    EnvironmentId: run.EnvironmentId,
    TaskId: run.TaskId,
    Created: run.Created,
    manifestId: run.ManifestVariableSetId ?? null,
    recorded: parseFeatureBranchRecord(run.Comments)?.namespace,
  }));
}

function toRemoval(
  run: Run,
  { namespaces, tasks }: KnownRuns,
): NamespaceRemoval | undefined {
  const { manifestId, recorded, TaskId } = run;
  const namespace = (manifestId && namespaces[manifestId]) || recorded;
  const task = tasks[TaskId];
  return namespace && task
    ? {
        namespace,
        environmentId: run.EnvironmentId,
        created: run.Created,
        taskId: TaskId,
        ...toRunTimes({ ...task, Created: run.Created }, Date.now()),
        projectId: run.ProjectId,
        task,
      }
    : undefined;
}
