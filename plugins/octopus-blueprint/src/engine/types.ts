import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';

/** What the engine plans and reports one by one. */
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

export type PlanAction =
  | 'create'
  | 'update'
  | 'unchanged'
  /** Made by somebody else, used as it is. */
  | 'reuse'
  /** Left alone although it differs. */
  | 'keep'
  /** Nothing can be done before a person decides. */
  | 'conflict'
  | 'delete';

export interface PlanEntry {
  kind: ObjectKind;
  name: string;
  project?: string;
  /** The set that a variable is in, when it is not a project's own. */
  libraryVariableSet?: string;
  action: PlanAction;
  id?: string;
  reason?: string;
  /** Names of fields that differ, and titles of values that were supplied. */
  changes?: string[];
}

export interface Plan {
  blueprint: { id: string; version: string };
  space: { id: string; name: string };
  entries: PlanEntry[];
}

export interface ProgressEvent {
  entry: PlanEntry;
  done: number;
  total: number;
}

export interface EngineOptions {
  client: OctopusClient;
  space: { Id: string; Name: string };
  signal?: AbortSignal;
  /** What to do with projects of the same name that the engine did not make; default `reuse`, which refuses them. */
  existing?: 'reuse' | 'adopt';
  /** What to do with objects that a person edited; default `keep`. */
  edited?: 'keep' | 'overwrite';
  /** Called once per object, after it is done. */
  onProgress?: (event: ProgressEvent) => void;
  /** Objects under way at once; default 8. */
  concurrency?: number;
}

export interface ApplyResult {
  /** With the ids of what was created. */
  plan: Plan;
  projects: { name: string; id: string; slug: string }[];
  /** Values that are placeholders in the space so far. */
  placeholders: { kind: ObjectKind; name: string; title: string }[];
}
