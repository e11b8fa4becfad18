import { OctopusTaskState } from '../types/task';

/**
 * When something that Octopus runs, a deployment or a runbook run, was asked
 * for and when it took effect. Times are ISO 8601.
 *
 * @public
 */
export interface OctopusRunTimes {
  taskId: string;
  state: OctopusTaskState;
  /**
   * When it was asked for. It may take effect much later: on a schedule, or when
   * a concurrency tag, the task cap or a stopped queue held it.
   */
  created: string;
  /**
   * Set while it only waits for this time; missing once it is due. It keeps
   * nothing else waiting until then.
   */
  scheduledFor?: string;
  /** Missing until it leaves the queue. */
  startedAt?: string;
  completedAt?: string;
}

/**
 * A schedule that is no longer than this, in milliseconds, is none: Octopus does
 * not write all times of what it starts at once at the same moment.
 */
const AT_ONCE_MS = 5_000;

/**
 * The fields of a task, or of an item of a progression, that say when it ran.
 * Source: definitions `TaskResource` and `DashboardItemResource` of Octopus's
 * OpenAPI document. `QueueTime` is when it may start at the earliest.
 * `Created`, which a task does not have, and `LastUpdatedTime`, which only a
 * task has, are never earlier than the request by the clock of the server.
 *
 * @public
 */
export interface OctopusTimesResource {
  State: OctopusTaskState;
  Created?: string | null;
  LastUpdatedTime?: string | null;
  QueueTime?: string | null;
  StartTime?: string | null;
  CompletedTime?: string | null;
}

/**
 * Maps what Octopus says about the times of a task. What was to start at once is
 * not taken for scheduled where Octopus's clock is ahead of the caller's.
 *
 * @param now - milliseconds since 1970
 * @public
 */
export function toRunTimes(
  times: OctopusTimesResource,
  now: number,
): Pick<
  OctopusRunTimes,
  'state' | 'scheduledFor' | 'startedAt' | 'completedAt'
> {
  const { State, QueueTime, StartTime, CompletedTime } = times;
  const isWaiting = State === 'Queued' && !StartTime;
  return {
    state: State,
    ...(isWaiting &&
      QueueTime &&
      Date.parse(QueueTime) > now &&
      !wasForAtOnce(times, QueueTime) && { scheduledFor: QueueTime }),
    ...(StartTime && { startedAt: StartTime }),
    ...(CompletedTime && { completedAt: CompletedTime }),
  };
}

/** Compares times of the server only. */
function wasForAtOnce(
  { Created, LastUpdatedTime }: OctopusTimesResource,
  queueTime: string,
): boolean {
  const asked = Created ?? LastUpdatedTime;
  return (
    Boolean(asked) && Date.parse(queueTime) - Date.parse(asked!) <= AT_ONCE_MS
  );
}

const UNFINISHED: OctopusTaskState[] = ['Queued', 'Executing', 'Cancelling'];

/**
 * Whether it has not finished and is more than a plan: it runs, or it is due.
 *
 * @public
 */
export function isUnderWay({
  state,
  scheduledFor,
}: Pick<OctopusRunTimes, 'state' | 'scheduledFor'>): boolean {
  return UNFINISHED.includes(state) && !scheduledFor;
}

/**
 * Whether it ended without ever leaving the queue, so it changed nothing.
 *
 * @public
 */
export function neverStarted({
  state,
  startedAt,
}: Pick<OctopusRunTimes, 'state' | 'startedAt'>): boolean {
  return (state === 'Canceled' || state === 'TimedOut') && !startedAt;
}
