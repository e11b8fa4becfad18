import type { Violation } from '@octopus-backstage/contract';

/** A way in which a client departs from the OpenAPI document, and real servers put up with it. */
export interface AcceptedDifference {
  operation: RegExp;
  /** Place in the body. */
  at: RegExp;
  /** Where it can be read: `repository:path`. */
  source: string;
}

const GO = 'OctopusDeploy/go-octopusdeploy:pkg';

/** Everything that the clients send besides the document, and that is known. */
export const acceptedDifferences: AcceptedDifference[] = [
  {
    operation: /^PUT .*\/feeds\/\{id\}$/,
    at: /^\/(DeletePackagesAssociatedWithReleases|DeleteUnreleasedPackagesAfterDays|DownloadAttempts|DownloadRetryBackoffSeconds|EnhancedMode|IsBuiltInRepoSyncEnabled)$/,
    source: `${GO}/feeds/feed_resource.go: a change sends the fields of every type of feed`,
  },
  {
    operation: /^PUT .*\/deploymentprocesses(\/\{id\})?$/,
    at: /^\/Steps$/,
    source: `${GO}/deployments/deployment_process.go: Steps are left out when there are none`,
  },
  {
    operation: /^PUT .*\/deploymentprocesses$/,
    at: /^\/ProjectId$/,
    source:
      'OctopusDeploy/terraform-provider-octopusdeploy:octopusdeploy/resource_deployment_process.go: a deletion (0.x) sends a process without project and steps',
  },
  {
    operation:
      /^POST .*\/(deployments\/create\/(un)?tenanted|runbook-runs\/create)\/v1$/,
    at: /^\/UseGuidedFailure$/,
    source: `${GO}/deployments/deploy_release_v1.go: null means the default of the project`,
  },
  {
    operation: /^POST .*\/releases\/\{id\}\/defects\/resolve$/,
    at: /^$/,
    source: `${GO}/defects/defect_service.go: sends the command that the address says already`,
  },
  {
    operation: /^POST .*\/create(\/untenanted)?\/v1$/,
    at: /^\/(spaceName|spaceId|spaceIdOrName)$/,
    source:
      'OctopusDeploy/api-client.ts:src/client.ts: the space of the arguments stays in the body',
  },
];

/** The accepted difference that a violation is, when it is a known one. */
export function acceptedDifferenceOf(
  violation: Violation,
): AcceptedDifference | undefined {
  return acceptedDifferences.find(
    ({ operation, at }) =>
      violation.kind === 'request body' &&
      operation.test(violation.operation) &&
      at.test(violation.at),
  );
}
