/**
 * The kinds of objects that the engine plans and reports one by one.
 *
 * @public
 */
export type ObjectKind =
  | 'environment'
  | 'lifecycle'
  | 'feed'
  | 'account'
  | 'libraryVariableSet'
  | 'variable'
  | 'projectGroup'
  | 'project'
  | 'deploymentProcess'
  | 'channel'
  | 'runbook'
  | 'runbookProcess'
  | 'trigger';

/** @public */
export type PlanAction =
  | 'create'
  | 'update'
  | 'unchanged'
  /** Not made by this blueprint; used as it is. */
  | 'reuse'
  /** Left alone although it differs. */
  | 'keep'
  /** A person has to resolve it first. */
  | 'conflict'
  | 'delete';

/** @public */
export interface PlanEntry {
  kind: ObjectKind;
  name: string;
  project?: string;
  /** The set that a variable is in, when it is not a project's own. */
  libraryVariableSet?: string;
  action: PlanAction;
  id?: string;
  reason?: string;
  /** Names of the fields that differ, and titles of supplied values. */
  changes?: string[];
  /** Titles of the supplied values that are not written, because the object is used as it is. */
  notWritten?: string[];
}

/** @public */
export interface Plan {
  blueprint: { id: string; version: string };
  space: { id: string; name: string };
  entries: PlanEntry[];
}

/** @public */
export interface ProgressEvent {
  entry: PlanEntry;
  done: number;
  total: number;
}
