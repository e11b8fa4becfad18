/** What `octopus:delete-feature-branch` is asked for, with its defaults. */
export interface RemovalInput {
  namespace: string;
  environment: string;
  /** Id, slug or name of the project with the runbook, where there are several. */
  project?: string;
  wait: boolean;
  /** Milliseconds since 1970. */
  deadline: number;
  user: string;
  owner?: string;
}

/** The run that removes or has removed a namespace. */
export interface Removal {
  /** None where an ephemeral environment has no deprovisioning runbook. */
  runbookRunId?: string;
  taskId?: string;
  /** False where it had been removed before. */
  isNew: boolean;
}
