import { Departure } from './compareShape';

/** Something that is sent although the facts do not have it, or left out although they require it. */
export interface AcceptedDeparture {
  operation: RegExp;
  kind: Departure['kind'];
  at: RegExp;
  reason: string;
  /** Where the reason can be read. */
  source: string;
}

const goClient = (file: string) =>
  `OctopusDeploy/go-octopusdeploy@6b6d8bdf:pkg/${file}`;

const kinds =
  'The pages show what all kinds have, and not the fields of each. The older document and its accepted differences check those.';

/** What real servers take. The report fails when something else departs, and names those that do not occur. */
export const acceptedDepartures: AcceptedDeparture[] = [
  {
    operation: /^POST .*\/accounts$/,
    kind: 'unknown',
    at: /^(AccessKey|AccountType|SecretKey)$/,
    reason: kinds,
    source: goClient('accounts/amazon_web_services_account.go'),
  },
  {
    operation: /^POST .*\/accounts$/,
    kind: 'missing',
    at: /^Details$/,
    reason: 'It belongs to other kinds than accounts of AWS with a key.',
    source: goClient('accounts/amazon_web_services_account.go'),
  },
  {
    operation: /^POST .*\/feeds$/,
    kind: 'unknown',
    at: /^(ApiVersion|DownloadAttempts|DownloadRetryBackoffSeconds|FeedUri|Password|Username|AccessKey|SecretKey|Region|OidcAuthentication)$/,
    reason: kinds,
    source: goClient('feeds/feed_resource.go'),
  },
  {
    operation: /^(POST|PUT) .*\/projecttriggers/,
    kind: 'unknown',
    at: /^(Action|Filter)\./,
    reason: kinds,
    source: goClient('actions/run_runbook_action.go'),
  },
  {
    operation:
      /^POST .*\/(build-information|certificates|libraryvariablesets|machines|releases|runbookRuns|runbookSnapshots)$/,
    kind: 'missing',
    at: /^SpaceId$/,
    reason:
      'The address names the space. Octopus leaves it out of what it sends itself when it is empty.',
    source: goClient('releases/release.go'),
  },
  {
    operation: /^POST .*\/interruptions\/\{id\}\/submit$/,
    kind: 'missing',
    at: /^(Id|SpaceId)$/,
    reason:
      'The address names both; to older servers everything in the body is a value of the form.',
    source: goClient('interruptions/interruption_submit_request.go'),
  },
  {
    operation: /^GET .*\/releases$/,
    kind: 'unknown',
    at: /^\?ids$/,
    reason: "The server's root document has it in the template of the link.",
    source: 'octopus-api.md §1',
  },
  {
    operation: /^POST .*\/runbookSnapshots$/,
    kind: 'unknown',
    at: /^\?publish$/,
    reason: 'It publishes the snapshot in the same request.',
    source: goClient('runbooks/runbook_snapshot_service.go'),
  },
  {
    operation: /^PUT .*\/channels\/\{id\}$/,
    kind: 'unknown',
    at: /^(Links|Type)$/,
    reason: 'An object is sent back as it was read, with a field changed.',
    source: goClient('channels/channel.go'),
  },
  {
    operation: /^PUT .*\/deploymentprocesses$/,
    kind: 'unknown',
    at: /^Id$/,
    reason: 'An object is sent back as it was read, with a field changed.',
    source: goClient('deployments/deployment_process.go'),
  },
  {
    operation: /^PUT .*\/projects\/\{projectId\}$/,
    kind: 'unknown',
    at: /^(DeploymentProcessId|Icon|Id|IsVersionControlled|Links|ReleaseCreationStrategy\.ReleaseCreationPackageStepId|VariableSetId)$/,
    reason: 'An object is sent back as it was read, with a field changed.',
    source: goClient('projects/project.go'),
  },
  {
    operation: /^PUT \/api\/spaces\/\{id\}$/,
    kind: 'unknown',
    at: /^(ExtensionSettings|Icon|IsPrivate|Links)$/,
    reason: 'An object is sent back as it was read, with a field changed.',
    source: goClient('spaces/space.go'),
  },
  {
    operation: /^PUT \/api\/users\/\{id\}$/,
    kind: 'unknown',
    at: /^(CanPasswordBeEdited|IsRequestor|IsService|Links|ServiceAccountType)$/,
    reason: 'An object is sent back as it was read, with a field changed.',
    source: goClient('users/user.go'),
  },
  {
    operation: /^PUT .*\/projects\/\{projectId\}$/,
    kind: 'missing',
    at: /^ProjectId$/,
    reason: 'The address names the project.',
    source: goClient('projects/project.go'),
  },
  {
    operation: /^POST .*\/machines$/,
    kind: 'unknown',
    at: /^Endpoint\./,
    reason: kinds,
    source: goClient('machines/kubernetes_endpoint.go'),
  },
  {
    operation:
      /^POST .*\/(releases|runbook-runs|deployments)\/create(\/untenanted)?\/v1$/,
    kind: 'unknown',
    at: /^spaceName$/,
    reason:
      "Octopus's TypeScript client sends the name of the space as its commands have it.",
    source: 'OctopusDeploy/api-client.ts:src/spaceScopedOperation.ts',
  },
  {
    operation: /^POST .*\/git-credentials$/,
    kind: 'unknown',
    at: /^Details\.Type$/,
    reason: 'The client names the kind of the credential.',
    source: goClient('credentials/username_password.go'),
  },
  {
    operation: /^POST .*\/parentEnvironments$/,
    kind: 'unknown',
    at: /^SortOrder$/,
    reason:
      'The client sends all fields of the object, also when it creates it.',
    source: goClient(
      'environments/v2/parentenvironments/parent_environment.go',
    ),
  },
  {
    operation: /^POST \/api\/users$/,
    kind: 'unknown',
    at: /^(CanPasswordBeEdited|IsRequestor)$/,
    reason:
      'The client sends all fields of the object, also when it creates it.',
    source: goClient('users/user.go'),
  },
  {
    operation: /^POST .*\/build-information$/,
    kind: 'unknown',
    at: /^\?overwriteMode$/,
    reason:
      "It is what Octopus's own action sends, whose part the simulated runner plays.",
    source: goClient('buildinformation/build_information_service.go'),
  },
];

/** The accepted departure that explains one of an operation, if any does. */
export function explainsDeparture(
  operation: string,
  { kind, at }: Departure,
): AcceptedDeparture | undefined {
  return acceptedDepartures.find(
    accepted =>
      accepted.kind === kind &&
      accepted.operation.test(operation) &&
      accepted.at.test(at),
  );
}
