import {
  OctopusActivityStatus,
  OctopusTaskState,
} from '@octopus-backstage/plugin-octopus-common';

/**
 * Answers of Octopus about deployments, runs and their tasks, as far as they
 * are used. Source: definitions `DeploymentResource`, `RunbookRunResource`,
 * `TaskResource`, `TaskDetailsResource`, `ActivityLogTreeNode` and
 * `ActivityLogElement` of the OpenAPI document.
 */
export interface DeploymentResource {
  Id: string;
  ProjectId: string;
  ReleaseId: string;
  ChannelId: string;
  EnvironmentId: string;
  TaskId: string;
  Created: string;
  DeployedBy: string | null;
  Comments: string | null;
  /** The variables that it was given; null where none was asked for. */
  ManifestVariableSetId: string | null;
}

export interface RunbookRunResource {
  Id: string;
  ProjectId: string;
  RunbookId: string;
  EnvironmentId: string;
  TaskId: string;
  Created: string;
  Comments: string | null;
  /** The variables that it was given; null where none was asked for. */
  ManifestVariableSetId: string | null;
}

export interface TaskResource {
  Id: string;
  Description: string;
  State: OctopusTaskState;
  IsCompleted: boolean;
  HasPendingInterruptions: boolean;
  HasWarningsOrErrors: boolean;
  ErrorMessage: string | null;
  StartTime: string | null;
  CompletedTime: string | null;
  Duration: string | null;
  Arguments: { DeploymentId?: string; RunbookRunId?: string };
  /** In recorded answers of a 2024.2 server; not in those of 2021. */
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

export interface LogElementResource {
  OccurredAt: string;
  Category: string;
  MessageText: string;
}
