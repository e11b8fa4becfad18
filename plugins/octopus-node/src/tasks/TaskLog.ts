/**
 * The log of a task as a tree, as far as its lines are read. Source:
 * definitions `TaskDetailsResource`, `ActivityLogTreeNode` and
 * `ActivityLogElement` of the OpenAPI document.
 */
export interface TaskLog {
  /** The task itself; its steps are below it. */
  ActivityLogs: LogNode[];
}

/** A node of the log: the task, a step, or where a step runs. */
export interface LogNode {
  Name: string;
  Children: LogNode[] | null;
  LogElements: { MessageText: string }[] | null;
}
