import { SandboxContext } from '../../../context';
import { hasReached } from '../../../root/serverVersion';
import { pendingInterruptions } from '../pendingInterruptions';
import { isCompleted, ServerTask } from '../serverTask';
import { durationText, isoTime, longTime, optionalTime } from './texts';

const SERVER_NODE = 'OctopusServerNodes-sandbox';

function completedText(task: ServerTask): string {
  if (task.state === 'TimedOut') return 'Timed out';
  return task.completedAt === null
    ? `${task.state}...`
    : longTime(task.completedAt);
}

function linksOf(task: ServerTask): Record<string, string> {
  const self = `/api/tasks/${task.Id}`;
  return {
    Self: self,
    Web: `/app#/${task.SpaceId}/tasks/${task.Id}`,
    Raw: `${self}/raw`,
    Rerun: `/api/tasks/rerun/${task.Id}`,
    Cancel: `${self}/cancel`,
    State: `${self}/state`,
    QueuedBehind: `${self}/queued-behind{?skip,take}`,
    Details: `${self}/details{?verbose,tail,ranges}`,
    Artifacts: `/api/${task.SpaceId}/artifacts?regarding=${task.Id}`,
    Interruptions: `/api/${task.SpaceId}/interruptions?regarding=${task.Id}`,
  };
}

/**
 * A task as the API answers it. Source: DataDog/integrations-core recorded
 * tasks of a 2024.2 server; `PendingInterruptionTypes` and preconditions from
 * OctopusDeploy/docs:src/pages/docs/api/_generated/tasks.md. Definition
 * `TaskResource` of the OpenAPI document of 2021.2 has no project; in which version
 * it came no source says.
 */
export function renderTask(ctx: SandboxContext, task: ServerTask) {
  const now = ctx.now().getTime();
  const pending = pendingInterruptions(ctx, task);
  return {
    Id: task.Id,
    SpaceId: task.SpaceId,
    EstimatedRemainingQueueDurationSeconds: 0,
    Name: task.type,
    Description: task.description,
    Arguments: task.arguments,
    State: task.state,
    Completed: completedText(task),
    QueueTime: isoTime(task.notBefore ?? task.queuedAt),
    QueueTimeExpiry: optionalTime(task.expiresAt),
    StartTime: optionalTime(task.startedAt),
    LastUpdatedTime: isoTime(task.completedAt ?? now),
    CompletedTime: optionalTime(task.completedAt),
    ServerNode: task.startedAt === null ? null : SERVER_NODE,
    Duration: durationText(
      (task.completedAt ?? now) - (task.startedAt ?? task.queuedAt),
    ),
    ErrorMessage: task.errorMessage,
    HasBeenPickedUpByProcessor: task.startedAt !== null,
    IsCompleted: isCompleted(task),
    FinishedSuccessfully: task.state === 'Success',
    HasPendingInterruptions: pending.length > 0,
    PendingInterruptionTypes: pending.map(({ type }) => type),
    // No task waits here for anything but its turn and people.
    HasPendingPreconditions: false,
    PendingPreconditionTypes: [],
    CanRerun: false,
    HasWarningsOrErrors: task.hasWarnings,
    UnmetPreconditions: null,
    ...(hasReached(ctx.settings.version, '2022') && {
      ProjectId: task.projectId,
    }),
    Links: linksOf(task),
  };
}
