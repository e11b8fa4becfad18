import { OctopusRunTimes } from './runTimes';

/**
 * The one notion of order: not when a deployment or a run was asked for, but
 * when it took effect. Octopus itself lists them in the order in which they were
 * asked for (OctopusDeploy/Issues#6011).
 *
 * What has finished took effect at its end; what runs comes after all of that,
 * and what waits after what runs.
 */
function stageOf({ state, startedAt }: OctopusRunTimes): number {
  switch (state) {
    case 'Queued':
      return startedAt ? 1 : 2;
    case 'Executing':
    case 'Cancelling':
      return 1;
    default:
      return 0;
  }
}

/**
 * Returns when something took effect or will, in milliseconds since 1970. What
 * Octopus no longer knows of a task, because its retention policy has deleted
 * it, is replaced by the nearest time that is known.
 *
 * @public
 */
export function effectiveAt(run: Omit<OctopusRunTimes, 'taskId'>): number {
  const { created, scheduledFor, startedAt, completedAt } = run;
  return Date.parse(completedAt ?? startedAt ?? scheduledFor ?? created);
}

/** Octopus counts the ids of tasks up, which tells equal times apart. */
function numberOf({ taskId }: OctopusRunTimes): number {
  return Number(taskId.replace(/^.*-/, ''));
}

/**
 * Compares by when something took effect, the latest first, for `sort`.
 *
 * @public
 */
export function byEffect(a: OctopusRunTimes, b: OctopusRunTimes): number {
  return (
    stageOf(b) - stageOf(a) ||
    effectiveAt(b) - effectiveAt(a) ||
    numberOf(b) - numberOf(a)
  );
}

/**
 * Whether a run had ended before another one began, so that the other surely
 * had the last word. Of two that overlapped neither has.
 *
 * @public
 */
export function endedBefore(
  run: OctopusRunTimes,
  other: OctopusRunTimes,
): boolean {
  if (stageOf(run) > 0) {
    return false;
  }
  if (stageOf(other) === 2) {
    return true;
  }
  const begin = beginOf(other);
  const end = effectiveAt(run);
  if (end !== begin) {
    return end < begin;
  }
  return beginOf(run) < end || numberOf(run) < numberOf(other);
}

function beginOf({ startedAt, created }: OctopusRunTimes): number {
  return Date.parse(startedAt ?? created);
}
