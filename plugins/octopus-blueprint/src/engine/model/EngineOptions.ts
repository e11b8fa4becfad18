import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { ObjectKind, Plan, ProgressEvent } from './Plan';

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
