import {
  DeploymentResource,
  RunbookRunResource,
} from '../../resources/deployments';

/** What is used of a deployment or a run on its list. */
export const STARTED = [
  'ProjectId',
  'EnvironmentId',
  'TaskId',
  'Created',
  'Comments',
  'ManifestVariableSetId',
] as const;

/** A deployment or a run, as far as its list is used. */
export type Started = Pick<
  DeploymentResource | RunbookRunResource,
  (typeof STARTED)[number]
> & { RunbookId?: string };
