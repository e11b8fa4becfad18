import { octopusError, validationError } from '../http/errors';
import { Project } from '../projects/projects';

/** What the server says about routes, branches and commits of version-controlled projects. */
export const gitRefusals = {
  /** Sources: OctopusDeploy/Issues#9249 and #9365. */
  noRefInRoute: () =>
    validationError(
      'Received a request for a version-controlled resource on a non-version control route. To access this resource, include a Git ref in the route.',
    ),
  /** Sources: OctopusDeploy/Issues#7746, OctopusDeploy/Library#1547. */
  noProcess: ({ DeploymentProcessId }: Project) =>
    octopusError(404, `The resource '${DeploymentProcessId}' was not found.`),
  /** A route whose reference is empty; source: OctopusDeploy/Issues#8060. */
  emptyRef: () => octopusError(405, 'Method Not Allowed'),
  /**
   * Source of the text: OctopusDeploy/Issues#9996. That the status is 400, as
   * for a branch without configuration (OctopusDeploy/Issues#8407), is inferred.
   */
  noSuchRef: (gitRef: string) =>
    octopusError(
      400,
      `No git resource with the name '${gitRef}' exists in the repository`,
    ),
  /** The wording is not public. */
  inDatabase: ({ Name }: Project) =>
    validationError(
      `The project '${Name}' is not version-controlled: leave the Git ref out of the route.`,
    ),
  /** The wording is not public. */
  noBranchToCommitTo: (gitRef: string) =>
    validationError(`'${gitRef}' is no branch that can be committed to.`),
};
