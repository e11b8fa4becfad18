import { DeploymentResource } from '../../resources/deployments';
import { TaskOutcome } from '../view/readTasks';

/** What is used of a deployment of the list. */
export const LISTED = [
  'Id',
  'ReleaseId',
  'ChannelId',
  'EnvironmentId',
  'TaskId',
  'Created',
] as const;

export type ListedDeployment = Pick<
  DeploymentResource,
  (typeof LISTED)[number]
>;

/**
 * Deployments to the environments of feature branches. A progression has only
 * the last one of each release to each environment, however many namespaces
 * the release went to.
 */
export interface BranchDeployments {
  environmentIds: string[];
  /** When Octopus was asked for the list, in milliseconds since 1970. */
  listedAt: number;
  /** Newest first. */
  listed: ListedDeployment[];
  /** Versions of their releases, by id; null where Octopus does not tell. */
  versions: Record<string, string | null>;
  /** How their tasks were when they were last seen, in the same way. */
  tasks: Record<string, TaskOutcome | null>;
}
