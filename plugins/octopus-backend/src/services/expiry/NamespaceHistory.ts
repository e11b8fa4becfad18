import { FeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';

/** A deployment to a namespace, or a run that deletes it. */
export interface NamespaceEvent {
  /** Milliseconds since 1970. */
  created: number;
  taskId: string;
  projectId: string;
  record?: FeatureBranchRecord;
}

/** What happened in a namespace; newest first. */
export interface NamespaceHistory {
  namespace: string;
  environmentId: string;
  deployments: NamespaceEvent[];
  /** Runs that were to delete it. */
  removals: NamespaceEvent[];
}
