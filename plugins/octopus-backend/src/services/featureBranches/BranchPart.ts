import { OctopusProjectView } from '@octopus-backstage/plugin-octopus-common';
import { Removal } from '../branches/Removal';
import { ProjectTarget } from '../target/ProjectTarget';

/** A project that may be deployed to namespaces of feature branches, and its entity. */
export interface BranchPart {
  entityRef: string;
  title: string;
  /** Its releases deploy those of the others, as the stack's do. */
  isStack: boolean;
  target: ProjectTarget;
  view: Omit<OctopusProjectView, 'abilities' | 'stale'>;
  /** Runs in its space that delete namespaces, newest first. */
  removals: Removal[];
  /** Why this is only the last that is known. */
  problem?: string;
}
