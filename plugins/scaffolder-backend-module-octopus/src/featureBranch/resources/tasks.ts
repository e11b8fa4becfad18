import { OctopusTaskState } from '@octopus-backstage/plugin-octopus-common';

/**
 * Responses of Octopus about tasks, as far as they are used. Source: definitions
 * `TaskResource`, `TaskDetailsResource`, `ActivityLogTreeNode` and
 * `ActivityLogElement` of the OpenAPI document.
 */
export interface TaskResource {
  Id: string;
  Description: string;
  State: OctopusTaskState;
  /** When it may start at the earliest. */
  QueueTime?: string | null;
  /** Null until it leaves the queue. */
  StartTime: string | null;
  CompletedTime?: string | null;
  IsCompleted: boolean;
  HasPendingInterruptions: boolean;
  ErrorMessage: string | null;
}

export interface TaskDetailsResource {
  Task: TaskResource;
  ActivityLogs: ActivityResource[];
}

export interface ActivityResource {
  Id: string;
  Name: string;
  Status: string;
  Children: ActivityResource[] | null;
  LogElements: { MessageText: string; Category: string }[] | null;
}
