import { OctopusTaskState } from '@octopus-backstage/plugin-octopus-common';

/** The color of a state. */
export type Tone = 'success' | 'danger' | 'warning' | 'info' | 'neutral';

/**
 * The fields of a task or a deployment that determine how its state is shown.
 */
export interface TaskStatus {
  state: OctopusTaskState;
  /** Set while it only waits for this time. */
  scheduledFor?: string;
  hasPendingInterruptions: boolean;
  hasWarningsOrErrors: boolean;
}

/**
 * Determines the word (a key of `state.*` texts) and the color for the state of
 * a task.
 */
export function taskTone(status: TaskStatus): {
  key: OctopusTaskState | 'scheduled' | 'waiting' | 'warnings';
  tone: Tone;
} {
  if (status.hasPendingInterruptions && status.state === 'Executing') {
    return { key: 'waiting', tone: 'warning' };
  }
  if (status.scheduledFor) {
    return { key: 'scheduled', tone: 'neutral' };
  }
  switch (status.state) {
    case 'Success':
      return status.hasWarningsOrErrors
        ? { key: 'warnings', tone: 'warning' }
        : { key: 'Success', tone: 'success' };
    case 'Failed':
    case 'TimedOut':
      return { key: status.state, tone: 'danger' };
    case 'Executing':
    case 'Cancelling':
      return { key: status.state, tone: 'info' };
    default:
      return { key: status.state, tone: 'neutral' };
  }
}
