import { WorkflowRun } from '../actions/workflowRun';
import { GitRepository } from '../git/GitRepository';

/** A run of a workflow, as who takes it sees it. */
export interface WorkflowJob {
  run: Readonly<
    Pick<WorkflowRun, 'headBranch' | 'headSha' | 'runNumber' | 'name' | 'path'>
  >;
  /** Text of the workflow's file. */
  workflow: string;
  git: Pick<GitRepository, 'ask' | 'bytes'>;
  defaultBranch: string;
  values: RunValues;
  /** Adds a line to the page of the run. */
  log(line: string): void;
}

/** Variables and secrets as a workflow sees them. */
export interface RunValues {
  /** @throws Error that names it when it is not set */
  variable(name: string): string;
  /** @throws Error that names it when it is not set */
  secret(name: string): string;
  optional(name: string): string | undefined;
}

/** Takes the runs of workflows, which stay queued without one. */
export interface Runner {
  /** Milliseconds from a push to the outcome of its run. Default: 5000. */
  delayMs?: number;
  /**
   * Does what a run is for; a rejection fails the run, with the message in its
   * log. A run of which something was left out is `neutral`.
   */
  take(job: WorkflowJob): Promise<'success' | 'neutral'>;
}
