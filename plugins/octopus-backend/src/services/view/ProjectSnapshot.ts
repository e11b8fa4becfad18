import { OctopusProjectView } from '@octopus-backstage/plugin-octopus-common';
import { BranchDeployments } from '../branches/BranchDeployments';
import { Removal } from '../branches/Removal';
import { DeploymentFacts } from './DeploymentFacts';

/** A project as it is kept in the cache: the same for whoever may see it. */
export interface ProjectSnapshot {
  view: Omit<OctopusProjectView, 'abilities' | 'stale'>;
  facts: DeploymentFacts;
  branches?: BranchDeployments;
  /** Runs in the space that delete namespaces, newest first. */
  removals: Removal[];
  /** Until when what a view can do without is not asked for, in milliseconds since 1970. */
  pausedUntil?: number;
}
