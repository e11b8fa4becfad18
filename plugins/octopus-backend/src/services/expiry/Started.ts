import {
  DeploymentResource,
  RunbookRunResource,
} from '../../resources/deployments';

/** A deployment or a run, as far as its list is used. */
export type Started = Pick<
  DeploymentResource | RunbookRunResource,
  | 'ProjectId'
  | 'EnvironmentId'
  | 'TaskId'
  | 'Created'
  | 'Comments'
  | 'ManifestVariableSetId'
> & { RunbookId?: string };
