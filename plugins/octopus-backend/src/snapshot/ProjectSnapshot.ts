import { OctopusProjectView } from '@octopus-backstage/plugin-octopus-common';
import { NamespaceRemoval } from '../mapping/NamespaceRemoval';
import { TaskOutcome } from '../mapping/TaskOutcome';
import { DeploymentFacts } from '../mapping/deploymentFacts';
import { ListedDeployment } from '../octopus/deployments';

/** A project in the cache: the same for everybody who may see it. */
export interface ProjectSnapshot {
  view: Omit<OctopusProjectView, 'abilities' | 'stale' | 'isLastKnown'>;
  facts: DeploymentFacts;
  branches?: BranchDeployments;
  /**
   * Runs in the space that delete namespaces, the one that took effect last
   * first.
   */
  removals: NamespaceRemoval[];
  /**
   * Until when to skip what a view can do without, in milliseconds since 1970.
   */
  pausedUntil?: number;
  /** What its settings, and what is gone, are current with. */
  settingsMark?: string;
}

/** The newest deployments to some environments, as listed. */
export interface ListedGroup {
  environmentIds: string[];
  /** When the list was requested, in milliseconds since 1970. */
  listedAt: number;
  /** In the order of Octopus, the one that was asked for last first. */
  listed: ListedDeployment[];
  /** Octopus refused to list them: they are not asked for again at once. */
  isRefused?: boolean;
}

/**
 * Deployments that a progression does not show. It has only the last deployment
 * of a release to an environment, however many namespaces the release was
 * deployed to, and whichever of them ran last.
 */
export interface BranchDeployments {
  groups: ListedGroup[];
  /**
   * Versions of their releases, by id; null when Octopus does not return one.
   */
  versions: Record<string, string | null>;
  /** Last known outcomes of their tasks, by id; null as above. */
  tasks: Record<string, TaskOutcome | null>;
}
