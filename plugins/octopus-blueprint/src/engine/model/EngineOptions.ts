import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { ObjectKind, Plan, ProgressEvent } from './Plan';
import { RunOrigin, RunRecord } from './RunRecord';

/** @public */
export interface EngineOptions {
  client: OctopusClient;
  space: { Id: string; Name: string };
  signal?: AbortSignal;
  /**
   * What to do with objects of the same name that this blueprint did not make.
   * `reuse`, the default, uses shared ones (environments, lifecycles, feeds,
   * accounts, library sets, project groups) as they are, and reports a conflict
   * for a project; `adopt` makes all of them part of the blueprint and brings
   * them to it.
   */
  existing?: 'reuse' | 'adopt';
  /** What to do with objects that a person has edited (drift); default `keep`. */
  edited?: 'keep' | 'overwrite';
  /** Whose run it is. Without it, others are told only that there is one. */
  origin?: RunOrigin;
  /**
   * Called before anything is changed, when another run, or an interrupted one of
   * the same task, has changed the space before.
   */
  onEarlierRun?: (run: RunRecord) => void;
  /** Called once for each object, when it is done. */
  onProgress?: (event: ProgressEvent) => void;
  /** Objects processed in parallel; default 40, as many requests as a client has under way. */
  concurrency?: number;
}

/** @public */
export interface ApplyResult {
  /** Includes the ids of created objects. */
  plan: Plan;
  projects: { name: string; id: string; slug: string }[];
  /** Values that are still placeholders in the space. */
  placeholders: { kind: ObjectKind; name: string; title: string }[];
}
