import {
  parseFeatureBranchRecord,
  REMOVAL_RUNBOOK,
} from '@octopus-backstage/plugin-octopus-node';
import { cacheKey } from '../../cache/cacheKey';
import { RunbookRunResource } from '../../resources/deployments';
import { PageResource } from '../../resources/projects';
import { RunbookResource } from '../../resources/previews';
import { ServiceContext } from '../ServiceContext';
import { OptionalReads } from '../target/OptionalReads';
import { ProjectTarget } from '../target/ProjectTarget';
import { spaceKey } from '../target/spaceKey';
import { readNamespaces } from '../view/readNamespaces';
import { readTasks, TaskOutcome } from '../view/readTasks';
import { completeById } from './completeById';
import { Removal } from './Removal';

const ACTIVE_MS = 5_000;
const QUIET_MS = 30_000;
const RUNBOOKS_MS = 10 * 60_000;
/** As many of the newest runs are looked at. */
const TAKE = 100;

type Run = Pick<
  RunbookRunResource,
  'ProjectId' | 'EnvironmentId' | 'TaskId' | 'Created'
> & { manifestId: string | null; recorded?: string };

/** What is known of the runs in a space that delete namespaces, as it is kept. */
interface KnownRuns {
  runbookIds: string[];
  /** When Octopus was asked for the runbooks, in milliseconds since 1970. */
  runbooksAt: number;
  runs: Run[];
  /** By id of the variable set; null where there is none. */
  namespaces: Record<string, string | null>;
  /** By id of the task. */
  tasks: Record<string, TaskOutcome | null>;
  isPartial: boolean;
}

/**
 * Reads which namespaces were deleted, or are being deleted: the runs of
 * runbooks with the name that the blueprint gives to this one, newest first.
 * They are the space's and not the project's, so all projects of a space share
 * what it costs, which is one request while nothing changes.
 */
export async function readRemovals(
  { cache }: ServiceContext,
  target: ProjectTarget,
  reads: OptionalReads,
): Promise<{ removals: Removal[]; isPartial: boolean }> {
  const key = cacheKey('removals', spaceKey(target));
  const known = reads.isExhausted
    ? await cache.peek<KnownRuns>(key)
    : (
        await cache.read<KnownRuns>(key, {
          scope: spaceKey(target),
          load: last => load(target, last, reads),
          freshMs: ({ tasks, isPartial }) =>
            isPartial || Object.values(tasks).some(task => !task?.IsCompleted)
              ? ACTIVE_MS
              : QUIET_MS,
        })
      ).value;
  return {
    removals: (known?.runs ?? []).flatMap(run => toRemoval(run, known!) ?? []),
    isPartial: !known || known.isPartial,
  };
}

async function load(
  target: ProjectTarget,
  last: KnownRuns | undefined,
  reads: OptionalReads,
): Promise<KnownRuns> {
  const isKnown = last && Date.now() - last.runbooksAt < RUNBOOKS_MS;
  const found = isKnown
    ? last.runbookIds
    : await reads.ask(() => findRunbooks(target), []);
  const runbookIds = found ?? last?.runbookIds ?? [];
  const listed =
    runbookIds.length > 0
      ? await reads.ask(() => listRuns(target, runbookIds), [])
      : [];
  const runs = listed ?? last?.runs ?? [];
  const namespaces = await completeById<string>({
    ids: runs.flatMap(({ manifestId }) => manifestId ?? []),
    known: last?.namespaces ?? {},
    read: ids => reads.ask(() => readNamespaces(target, ids), new Map()),
  });
  const tasks = await completeById<TaskOutcome>({
    ids: runs.map(({ TaskId }) => TaskId),
    known: last?.tasks ?? {},
    mayChange: task => !task.IsCompleted,
    read: ids => reads.ask(() => readTasks(target, ids), new Map()),
  });
  return {
    runbookIds,
    runbooksAt: !isKnown && found ? Date.now() : last?.runbooksAt ?? 0,
    runs,
    namespaces: namespaces.values,
    tasks: tasks.values,
    isPartial: !found || !listed || namespaces.isPartial || tasks.isPartial,
  };
}

/** Parameters of both lists: links of the root document, as in `readVersions`. */
async function findRunbooks({ space, read }: ProjectTarget): Promise<string[]> {
  const { Items } = await read.get<PageResource<RunbookResource>>(
    `/api/${space.id}/runbooks`,
    { partialName: REMOVAL_RUNBOOK, take: TAKE },
  );
  return Items.filter(({ Name }) => Name === REMOVAL_RUNBOOK).map(
    ({ Id }) => Id,
  );
}

async function listRuns(
  { space, read }: ProjectTarget,
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
): Removal | undefined {
  const { manifestId, recorded, TaskId } = run;
  const namespace = (manifestId && namespaces[manifestId]) || recorded;
  const task = tasks[TaskId];
  return namespace && task
    ? {
        namespace,
        environmentId: run.EnvironmentId,
        created: run.Created,
        taskId: TaskId,
        projectId: run.ProjectId,
        task,
      }
    : undefined;
}
