import { RECORDED } from '../acceptedDifferences/sources';
import { Departure } from './compareShape';

/** Where an answer of the stand-in departs from what the facts list, and why it may. */
export interface AcceptedAnswer {
  operation: RegExp;
  kind: Departure['kind'];
  at: RegExp;
  reason: string;
  /** Where the reason can be read. */
  source: string;
}

const DOCS = 'OctopusDeploy/docs:src/pages/docs/api/_generated';
const GO = 'OctopusDeploy/go-octopusdeploy@6b6d8bdf:pkg';
const OPENAPI = 'octopus-openapi-2021.2.json:definitions';

const kinds =
  'The page shows what all kinds have, and not the fields of each. The older document and its accepted differences check those.';
const setting =
  'A setting that nothing here acts upon, and no source shows what it is at first.';
const older = 'A server of 2024.2 answers it, and clients of that age read it.';

/**
 * Everything in which answers may depart. A departure that is not here fails the
 * report and a test; so does, in the test that asks for everything, an entry that
 * nothing needs any more.
 */
export const acceptedAnswers: AcceptedAnswer[] = [
  // The pages list what there can be.
  {
    operation: /^/,
    kind: 'missing',
    at: /(^|\.)LastModified(By|On)$/,
    reason:
      'Recorded answers have the fields of most objects with null, and these two not at all.',
    source: `${RECORDED}/Spaces-1/environments/response.json`,
  },
  {
    operation: /^GET .*[^}]$/,
    kind: 'missing',
    at: /^(\w+\.)?Id$/,
    reason: 'Recorded lists and documents of links have no id.',
    source: `${RECORDED}/Spaces-1/environments/response.json`,
  },
  {
    operation: /variables/,
    kind: 'missing',
    at: /(^|\.|\])Variables\[\]\.Scope\./,
    reason: 'A scope has the keys that its variable is scoped by.',
    source: 'octopus-api.md §3.2',
  },
  {
    operation: /machinepolicies/,
    kind: 'missing',
    at: /(^|\.)MachinePackageCacheRetentionPolicy\.(PackageUnit|QuantityOfPackagesToKeep|QuantityOfVersionsToKeep|VersionUnit)$/,
    reason: 'The strategy `Default` has no quantities.',
    source: `${GO}/machinepolicies/machine_package_cache_retention_policy.go`,
  },
  {
    operation: /machinepolicies\/template$/,
    kind: 'missing',
    at: /^(Description|SpaceId)$/,
    reason: 'What a new policy begins with belongs to no space yet.',
    source: `${OPENAPI}.MachinePolicyResource`,
  },

  // What the stand-in does not have.
  {
    operation: /projects|projectgroups/,
    kind: 'missing',
    at: /(^|\.)(AllowIgnoreChannelRules|CombineHealthAndSyncStatusInDashboardLiveStatus|DefaultPowerShellEdition|ExecuteDeploymentsOnEventBasedPipeline|IsBadgesEnabled)$/,
    reason: setting,
    source: `${DOCS}/projects.md`,
  },
  {
    operation: /projects|projectgroups/,
    kind: 'missing',
    at: /(^|\.)ProjectTemplateDetails$/,
    reason: 'Projects are made of no templates here.',
    source: `${DOCS}/projects.md`,
  },
  {
    operation: /runbooks|deploymentsettings/,
    kind: 'missing',
    at: /(^|\.)(CancelQueuedTasks|CancelRunningTasks|FailTargetDiscovery)$/,
    reason: setting,
    source: `${DOCS}/deployment-settings.md`,
  },
  {
    operation: /deploymentsettings/,
    kind: 'missing',
    at: /^ForcePackageDownload$/,
    reason: 'It is a setting of the project here, as in 2021.2.',
    source: `${OPENAPI}.ProjectResource`,
  },
  {
    operation: /deployments|runbookRuns/,
    kind: 'missing',
    at: /(^|\.)DebugMode$/,
    reason: 'Nothing is debugged here, and its values are not public.',
    source: `${DOCS}/deployments.md`,
  },
  {
    operation: /releases|runbookSnapshots|progression/,
    kind: 'missing',
    at: /(^|\.)VariableSnapshotConcurrencyToken$/,
    reason:
      'Two updates of the variables of a snapshot are not told apart here; no source shows such a token.',
    source: `${DOCS}/releases.md`,
  },
  {
    operation: /releases|progression/,
    kind: 'missing',
    at: /(^|\.)VersionControlReference\.VariablesGitCommit$/,
    reason: 'Variables are taken from the commit of the process here.',
    source: `${DOCS}/releases.md`,
  },
  {
    operation: /channels/,
    kind: 'missing',
    at: /(^|\.)Rules\[\]\.(VersionTagRegex|VersioningStrategy)$|^SatisfiesVersionTagRegex$/,
    reason: 'Rules here are about ranges and pre-release tags.',
    source: `${DOCS}/channels.md`,
  },
  {
    operation: /(deploymentprocesses|runbookProcesses)/,
    kind: 'missing',
    at: /(^|\.)Steps\[\]\.Type$/,
    reason: 'Every step is a plain one; no source shows how that is written.',
    source: `${DOCS}/deployment-processes.md`,
  },
  {
    operation: /preview/,
    kind: 'missing',
    at: /^StepsToExecute\[\]\.AvailableTagSets$/,
    reason: 'Steps are chosen by roles here, not by tags of tag sets.',
    source: `${DOCS}/deployments.md`,
  },
  {
    operation: /libraryvariablesets/i,
    kind: 'missing',
    at: /(^|\.)Version$/,
    reason:
      'The variables of the set have a version; what this one counts is not public.',
    source: `${DOCS}/library-variable-sets.md`,
  },
  {
    operation: /machinepolicies/,
    kind: 'missing',
    at: /(^|\.)MachineRpcCallRetryPolicy\.HealthCheckRetryDuration$/,
    reason:
      'The client has one for healthy and one for unhealthy targets; which one is answered is not public.',
    source:
      'OctopusDeploy/OctopusClients:source/Octopus.Server.Client/Model/MachineRpcCallRetryPolicy.cs',
  },
  {
    operation: /machines/,
    kind: 'missing',
    at: /(^|\.)OperatingSystemVersion$/,
    reason:
      'No agent looks at the machine; how an unknown version is written is not public.',
    source: `${DOCS}/machines.md`,
  },
  {
    operation: /packages\/versions$/,
    kind: 'missing',
    at: /^Items\[\]\.SizeBytes$/,
    reason: 'Versions of packages are known, and their files are not.',
    source: `${DOCS}/feeds.md`,
  },
  {
    operation: /\/users|\/responsible$/,
    kind: 'missing',
    at: /(^|\.)Created$/,
    reason: 'When somebody was made a user is not kept here.',
    source: `${DOCS}/users.md`,
  },
  {
    operation: /\/users|\/responsible$/,
    kind: 'missing',
    at: /(^|\.)ServiceAccountType$/,
    reason: 'People are no service accounts.',
    source: `${DOCS}/users.md`,
  },
  {
    operation: /\/tagsets/,
    kind: 'missing',
    at: /(^|\.)IsSystem$/,
    reason:
      'All tag sets are made by people here; to older servers, and in what is sent, there is no such field.',
    source: `${DOCS}/tag-sets.md`,
  },

  // What other sources have.
  {
    operation: /accounts/,
    kind: 'unknown',
    at: /(^|\.)(AccessKey|SecretKey|Token|Username|Password|RoleArn|SessionDuration|Audience|\w+SubjectKeys)$/,
    reason: kinds,
    source: `${GO}/accounts/amazon_web_services_account.go`,
  },
  {
    operation: /git-credentials/,
    kind: 'unknown',
    at: /(^|\.|\])Details\.(Username|Password)$/,
    reason: kinds,
    source: `${GO}/credentials/username_password.go`,
  },
  {
    operation: /feeds/,
    kind: 'unknown',
    at: /(^|\.)(FeedUri|Password|Username|ApiVersion|DownloadAttempts|DownloadRetryBackoffSeconds|EnhancedMode|AccessKey|SecretKey|Region|OidcAuthentication|DeleteUnreleasedPackagesAfterDays|ReleaseImmutability)$/,
    reason: kinds,
    source: `${GO}/feeds/feed_resource.go`,
  },
  {
    operation: /machines/,
    kind: 'unknown',
    at: /(^|\.)Endpoint\./,
    reason: kinds,
    source: `${GO}/machines/kubernetes_endpoint.go`,
  },
  {
    operation: /triggers/,
    kind: 'unknown',
    at: /(^|\.)(Action|Filter)\./,
    reason: kinds,
    source: `${GO}/actions/run_runbook_action.go`,
  },
  {
    operation: /triggers/,
    kind: 'missing',
    at: /(^|\.)(Action|Filter)\.(Id|Links)$/,
    reason:
      "They are parts of a trigger; Octopus's client reads them without an id.",
    source: `${GO}/actions/run_runbook_action.go`,
  },
  {
    operation: /workerpools/,
    kind: 'unknown',
    at: /(^|\.)WorkerType$/,
    reason: kinds,
    source: `${GO}/workerpools/dynamic_worker_pool.go`,
  },
  {
    operation: /projects|projectgroups/,
    kind: 'unknown',
    at: /(^|\.)PersistenceSettings\./,
    reason: kinds,
    source: `${GO}/projects/git_persistence_settings.go`,
  },
  {
    operation: /environments\/v2$/,
    kind: 'unknown',
    at: /^Links$|^Items\[\]\.(AllowDynamicInfrastructure|AutomaticDeprovisioningRule|ExtensionSettings|Links|ParentEnvironmentId|SortOrder|UseGuidedFailure)$/,
    reason: kinds,
    source: `${GO}/environments/v2/environments/environment.go`,
  },
  {
    operation: /dashboard/,
    kind: 'unknown',
    at: /^PreviousItems$/,
    reason: older,
    source: `${OPENAPI}.DashboardResource`,
  },
  {
    operation: /tasks/,
    kind: 'unknown',
    at: /^TotalCounts(InOtherSpaces)?$|(^|\.)UnmetPreconditions$/,
    reason: older,
    source: `${RECORDED}/Spaces-1/tasks/response.json`,
  },
  {
    operation: /projects|projectgroups/,
    kind: 'unknown',
    at: /(^|\.)ReleaseCreationStrategy\.ReleaseCreationPackageStepId$/,
    reason: older,
    source: `${RECORDED}/Spaces-1/projects/response.json`,
  },
  {
    operation: /machinepolicies/,
    kind: 'unknown',
    at: /(^|\.)PollingRequestMaximumMessageProcessingTimeout$/,
    reason: older,
    source: `${GO}/machinepolicies/machine_policy.go`,
  },
  {
    operation: /libraryvariablesets\/\{id\}\/usages$/,
    kind: 'unknown',
    at: /^Links$/,
    reason: older,
    source: `${OPENAPI}.LibraryVariableSetUsageResource`,
  },
];

/** The accepted departure that explains one of an operation's answer, if any does. */
export function explainsAnswer(
  operation: string,
  { kind, at }: Departure,
): AcceptedAnswer | undefined {
  return acceptedAnswers.find(
    accepted =>
      accepted.kind === kind &&
      accepted.operation.test(operation) &&
      accepted.at.test(at),
  );
}
