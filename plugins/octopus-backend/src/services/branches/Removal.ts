import { TaskOutcome } from '../view/readTasks';

/** A run of the runbook that deletes the namespace of a feature branch. */
export interface Removal {
  namespace: string;
  environmentId: string;
  /** When it was asked for, ISO 8601. */
  created: string;
  taskId: string;
  /** The project that the runbook belongs to. */
  projectId: string;
  task: TaskOutcome;
}
