import {
  OctopusActivityStatus,
  OctopusTaskState,
} from '@octopus-backstage/plugin-octopus-common';

/**
 * Octopus's responses about deployments, runs and their tasks, reduced to the
 * fields in use. Source: definitions `DeploymentResource`,
 * `RunbookRunResource`, `TaskResource`, `TaskDetailsResource`,
 * `ActivityLogTreeNode` and `ActivityLogElement` of the OpenAPI document.
 */
export interface DeploymentResource {
  Id: string;
  ProjectId: string;
  ReleaseId: string;
  ChannelId: string;
  EnvironmentId: string;
  TenantId?: string | null;
  TaskId: string;
  Created: string;
  DeployedBy: string | null;
  Comments: string | null;
  /** Id of its variable set; null when it had no prompted variables. */
  ManifestVariableSetId: string | null;
}

export interface RunbookRunResource {
  Id: string;
  ProjectId: string;
  RunbookId: string;
  EnvironmentId: string;
  TenantId?: string | null;
  TaskId: string;
  Created: string;
  /** A user name. */
  DeployedBy?: string | null;
  Comments: string | null;
  /** Id of its variable set; null when it had no prompted variables. */
  ManifestVariableSetId: string | null;
}

export interface TaskResource {
  Id: string;
  Description: string;
  State: OctopusTaskState;
  IsCompleted: boolean;
  HasPendingInterruptions: boolean;
  /** `ManualIntervention`, `GuidedFailure` and others; not on older servers. */
  PendingInterruptionTypes?: string[];
  HasWarningsOrErrors: boolean;
  ErrorMessage: string | null;
  /** When it may start at the earliest. */
  QueueTime?: string | null;
  LastUpdatedTime?: string | null;
  /** Null until it leaves the queue. */
  StartTime: string | null;
  CompletedTime: string | null;
  Duration: string | null;
  Arguments?: { DeploymentId?: string; RunbookRunId?: string };
  /**
   * Present in recorded responses of a 2024.2 server, absent in those of 2021.
   */
  ProjectId?: string | null;
}

export interface TaskDetailsResource {
  Task: TaskResource;
  ActivityLogs: ActivityResource[];
  Progress: { ProgressPercentage: number } | null;
}

export interface ActivityResource {
  Id: string;
  Name: string;
  Status: OctopusActivityStatus;
  Children: ActivityResource[] | null;
  LogElements: LogElementResource[] | null;
}

interface LogElementResource {
  OccurredAt: string;
  Category: string;
  MessageText: string;
}
