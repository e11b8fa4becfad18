import { SandboxContext } from '../../context';
import { lookUpPlace } from '../../environments/places';
import { MessagePart, recordEvent } from '../../events/recordEvent';
import { projects } from '../../projects/projects';
import { runbooks } from '../../runbooks/runbooks';
import { deployments } from '../deployments/deployment';
import { releases } from '../releases/release';
import { runbookRuns } from '../runbookRuns/runbookRun';
import { longTime } from './render/texts';
import { ServerTask } from './serverTask';

/** What becomes of a task. */
export type TaskHappening =
  | 'Queued'
  | 'Started'
  | 'Resumed'
  | 'Succeeded'
  | 'Failed'
  | 'Canceled'
  | 'ManualInterventionInterruptionRaised'
  | 'GuidedFailureInterruptionRaised';

const verbs: Record<TaskHappening, string> = {
  Queued: 'was queued',
  Started: 'started',
  Resumed: 'resumed',
  Succeeded: 'succeeded',
  Failed: 'failed',
  Canceled: 'was canceled',
  ManualInterventionInterruptionRaised: 'waits for a manual intervention',
  GuidedFailureInterruptionRaised: 'waits for guidance after a failure',
};

/**
 * Records what becomes of a deployment or a runbook run. Categories, related
 * documents and words of deployments that are queued, start, succeed and fail:
 * recorded events of 2022 and 2023 servers in
 * mcasperson/OctopusRecommendationEngine and BuildBot.Tests of credfeto;
 * categories of runs: OctopusDeploy/Library. Other words, and what runs are
 * related to, are inferred; a run that goes on has no category that is known.
 */
export function recordTaskEvent(
  ctx: SandboxContext,
  task: ServerTask,
  what: TaskHappening,
  at: number,
): void {
  const category = categoryOf(task, what);
  if (!category) {
    return;
  }
  const { relatedIds, subject } =
    task.type === 'Deploy' ? aboutDeployment(ctx, task) : aboutRun(ctx, task);
  const { action, of, place } = subject;
  const message: MessagePart[] =
    what === 'Queued'
      ? [
          `Scheduled to ${task.type === 'Deploy' ? 'deploy' : 'run'} `,
          ...of,
          ' to ',
          place,
          ` at ${eventTime(longTime(task.notBefore ?? task.queuedAt))}`,
        ]
      : [action, ` ${verbs[what]} for `, ...of, ' to ', place];
  recordEvent(ctx, {
    spaceId: task.SpaceId,
    category,
    relatedIds,
    message,
    at,
  });
}

/** A time as events have it: two digits for the day, and no seconds. */
function eventTime(time: string): string {
  return time.replace(/, (?=\d )/, ', 0').replace(/:\d\d (?=AM|PM)/, ' ');
}

function categoryOf(
  { type }: ServerTask,
  what: TaskHappening,
): string | undefined {
  if (what === 'Canceled') {
    return 'TaskCanceled';
  }
  if (what.endsWith('Raised')) {
    return what;
  }
  if (type === 'Deploy') {
    return `Deployment${what}`;
  }
  return what === 'Resumed' ? undefined : `RunbookRun${what}`;
}

/** Names what an event is about, with its id where it still is there. */
function named(id: string, name: string | undefined): MessagePart {
  return { id, name: name ?? id };
}

function placeOf(ctx: SandboxContext, task: ServerTask): MessagePart {
  const place = lookUpPlace(ctx, task.SpaceId, task.environmentId);
  return named(task.environmentId, place?.Name);
}

function tenantOf({ tenantId }: ServerTask): string[] {
  return tenantId ? [tenantId] : [];
}

function aboutDeployment(ctx: SandboxContext, task: ServerTask) {
  const id = task.arguments.DeploymentId;
  const deployment = ctx.store.of(deployments).get(id);
  const releaseId = deployment?.ReleaseId ?? '';
  const release = ctx.store.of(releases).get(releaseId);
  const project = ctx.store.of(projects).get(task.projectId);
  return {
    relatedIds: [
      id,
      task.projectId,
      releaseId,
      task.environmentId,
      task.Id,
      deployment?.ChannelId ?? '',
      ...tenantOf(task),
    ].filter(Boolean),
    subject: {
      action: named(id, deployment?.Name),
      of: [
        named(task.projectId, project?.Name),
        ' release ',
        named(releaseId, release?.Version),
      ],
      place: placeOf(ctx, task),
    },
  };
}

function aboutRun(ctx: SandboxContext, task: ServerTask) {
  const id = task.arguments.RunbookRunId;
  const run = ctx.store.of(runbookRuns).get(id);
  const runbookId = task.runbookId ?? '';
  const project = ctx.store.of(projects).get(task.projectId);
  return {
    relatedIds: [
      id,
      task.projectId,
      runbookId,
      run?.RunbookSnapshotId ?? '',
      task.environmentId,
      task.Id,
      ...tenantOf(task),
    ].filter(Boolean),
    subject: {
      action: named(id, run?.Name),
      of: [
        named(task.projectId, project?.Name),
        ' runbook ',
        named(
          runbookId,
          run?.RunbookName ?? ctx.store.of(runbooks).get(runbookId)?.Name,
        ),
      ],
      place: placeOf(ctx, task),
    },
  };
}
