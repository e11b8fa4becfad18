import { OctopusInterruption } from './interruption';

/**
 * State of a task, in Octopus's own words (octopus-api.md §6.7).
 *
 * @public
 */
export type OctopusTaskState =
  | 'Queued'
  | 'Executing'
  | 'Success'
  | 'Failed'
  | 'TimedOut'
  | 'Canceled'
  | 'Cancelling';

/**
 * State of a step within a task.
 *
 * @public
 */
export type OctopusActivityStatus =
  | 'Pending'
  | 'Running'
  | 'Success'
  | 'Failed'
  | 'Skipped'
  | 'SuccessWithWarning'
  | 'Canceled';

/** @public */
export interface OctopusActivity {
  id: string;
  name: string;
  status: OctopusActivityStatus;
  children: OctopusActivity[];
}

/** @public */
export interface OctopusLogLine {
  /** ISO 8601 with offset. */
  occurredAt: string;
  /** Octopus's category, such as `Info`, `Warning`, `Error`, `Highlight`. */
  category: string;
  /** Without terminal escape codes. */
  text: string;
}

/**
 * A task with its steps and the end of its log.
 *
 * @public
 */
export interface OctopusTaskDetails {
  id: string;
  description: string;
  state: OctopusTaskState;
  isCompleted: boolean;
  /** Whether a person has to make a decision before it continues. */
  hasPendingInterruptions: boolean;
  /** What a person has to decide, the oldest question first. */
  interruptions?: OctopusInterruption[];
  hasWarningsOrErrors: boolean;
  errorMessage?: string;
  /** The first line that says what went wrong, of what was read of the log. */
  firstError?: { step: string; text: string };
  /** Set while it only waits for this time; missing once it is due. */
  scheduledFor?: string;
  /** ISO 8601; missing while it is queued. */
  startedAt?: string;
  completedAt?: string;
  /** As Octopus words it, such as `6 seconds`. */
  duration?: string;
  /** 0 to 100. */
  progressPercentage: number;
  /** Of the run of a runbook: where, for whom, since when and by whom. */
  run?: {
    runbookId: string;
    environment: { id: string; name: string };
    tenantId?: string;
    /** ISO 8601. */
    created: string;
    /**
     * User name in Octopus, or the entity reference of the Backstage user who
     * started it.
     */
    startedBy?: string;
  };
  steps: OctopusActivity[];
  log: OctopusLogLine[];
  /** The task in the Octopus portal. */
  url: string;
}

/**
 * The whole log of a task, step by step. What was written for the task itself,
 * and not for a step, comes first.
 *
 * @public
 */
export interface OctopusTaskLog {
  steps: OctopusLogStep[];
  /** How many of the first lines were left out of a log that is too long. */
  omittedLines?: number;
}

/**
 * A step with its lines, also the verbose ones, in the order of their times.
 *
 * @public
 */
export interface OctopusLogStep {
  id: string;
  /** It is no step, but what was written for the task itself. */
  isTask?: true;
  name: string;
  status: OctopusActivityStatus;
  lines: OctopusLogLine[];
}

/**
 * A file that a step of a task handed over to Octopus.
 *
 * @public
 */
export interface OctopusArtifact {
  id: string;
  filename: string;
  /** Where it comes from, in Octopus's words; often the name of a target. */
  source?: string;
  /** ISO 8601. */
  created: string;
}

/**
 * The content of an artifact. Over HTTP it is a download of bytes, with the name
 * in `Content-Disposition`.
 *
 * @public
 */
export interface OctopusArtifactContent {
  filename: string;
  content: Uint8Array;
}
