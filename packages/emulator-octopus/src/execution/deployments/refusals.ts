import { validationError } from '../../http/errors';

/** What the server says when it refuses a deployment or a run. */
export const deploymentRefusals = {
  /**
   * The server's text is not public; this is the gist of the classic client's
   * (OctopusDeploy/OctopusClients#111, octopus-api.md §6.10).
   */
  lifecycle: (release: string, project: string, environment: string) =>
    validationError(
      `Release '${release}' of project '${project}' cannot be deployed to environment '${environment}' because the environment is not in the list of environments that this release can be deployed to: the lifecycle has not reached it, or does not have it.`,
    ),
  /** Source: octopus-api.md §6.9, prompts. */
  prompts: (names: string[]) =>
    validationError(
      `Please provide a value for the following variables: ${names.join(', ')}`,
    ),
  /** Source: octopus-api.md §6.4. */
  unpublished: () => validationError('Runbook has no published snapshot.'),
  /** The wording of this and the following is not public. */
  unknown: (kind: string, name: string) =>
    validationError(`Could not find the ${kind} '${name}'.`),
  /** As somebody quotes a 2026.2 server in public notes; the sentence finds them. */
  runbookEnvironment: (environmentId: string) =>
    validationError(
      `Runbook cannot be executed for environment ${environmentId}. Please check your runbook Environment settings.`,
    ),
};
