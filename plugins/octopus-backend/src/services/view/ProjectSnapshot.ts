import { OctopusProjectView } from '@octopus-backstage/plugin-octopus-common';
import { DeploymentFacts } from './DeploymentFacts';

/** A project as it is kept in the cache: the same for whoever may see it. */
export interface ProjectSnapshot {
  view: Omit<OctopusProjectView, 'abilities' | 'stale'>;
  facts: DeploymentFacts;
  /** Until when facts are not asked for, in milliseconds since 1970. */
  factsPausedUntil?: number;
}
