import { moreFields } from './fields';
import { anything, flag, listOf, mapOf, record, ref, text } from './shapes';
import { DOCS, GO, RECORDED } from './sources';
import { AcceptedDifference } from './types';

const selectedGitResources = listOf(
  record({
    ActionName: text,
    GitReferenceResource: ref('VersionControlReferenceResource'),
    GitResourceReferenceName: text,
  }),
);
const DEPLOYMENT = `${RECORDED}/Spaces-1/deployments/Deployments-16/response.json`;

/** Releases, deployments and what dashboards show of them. */
export const releaseDifferences: AcceptedDifference[] = [
  moreFields(
    'ReleaseResource',
    `${RECORDED}/Spaces-1/releases/Releases-1/response.json`,
    { SelectedGitResources: selectedGitResources },
  ),
  moreFields('ReleaseResource', `${GO}/releases/release.go`, {
    CustomFields: mapOf(text),
  }),
  ...['DeploymentResource', 'CreateDeploymentCommand'].map(definition =>
    moreFields(definition, DEPLOYMENT, {
      Priority: text,
      ChangeRequestSettings: anything,
      ExecutionPlanLogContext: record({
        Steps: listOf(record({ Slug: text, CorrelationId: text })),
      }),
    }),
  ),
  moreFields('ProgressionResource', `${GO}/projects/progression.go`, {
    LifecycleEnvironments: mapOf(listOf(ref('ReferenceDataItem'))),
  }),
  moreFields('DashboardItemResource', `${GO}/dashboard/dashboard_item.go`, {
    HasPendingPreconditions: { type: 'boolean' },
    PendingInterruptionTypes: listOf(text),
    PendingPreconditionTypes: listOf(text),
  }),
  moreFields('TenantResource', `${DOCS}/tenants.md`, {
    Slug: text,
    IsDisabled: flag,
    CustomFields: listOf(text),
    Icon: record({ Id: text, Color: text }),
  }),
  moreFields('DashboardTenantResource', `${GO}/dashboard/dashboard.go`, {
    IsDisabled: { type: 'boolean' },
  }),
  moreFields('VersionControlReferenceResource', `${DOCS}/releases.md`, {
    VariablesGitCommit: text,
  }),
  moreFields('DeploymentResource', `${DOCS}/deployments.md`, {
    SpecificTargetTagIds: listOf(text),
    ExcludedTargetTagIds: listOf(text),
    FailTargetDiscovery: flag,
  }),
  moreFields('DeploymentTemplateResource', `${DOCS}/releases.md`, {
    IsGitResourceModified: { type: 'boolean' },
  }),
  ...[
    ['DashboardResource', `${GO}/dashboard/dashboard.go`],
    [
      'DashboardConfigurationResource',
      'OctopusDeploy/OctopusClients:source/Octopus.Server.Client/Model/DashboardConfigurationResource.cs',
    ],
  ].map(
    ([definition, source]): AcceptedDifference => ({
      id: `nulls.${definition}.ProjectLimit`,
      allows: 'nulls',
      definition,
      fields: ['ProjectLimit'],
      source,
    }),
  ),
  moreFields(
    'DashboardConfigurationResource',
    `${DOCS}/dashboard-configuration.md`,
    {
      HideInactiveProjects: flag,
      IncludedEnvironmentTags: listOf(text),
      IncludedProjectTags: listOf(text),
    },
  ),
  {
    id: 'body.build information',
    allows: 'terms',
    operation: { method: 'POST', path: '/{baseSpaceId}/build-information' },
    query: { overwriteMode: text },
    requestBody: record({
      PackageId: text,
      Version: text,
      OverwriteMode: text,
      Replace: flag,
      SpaceId: text,
      OctopusBuildInformation: record({
        Branch: text,
        BuildEnvironment: text,
        BuildNumber: text,
        BuildUrl: text,
        Commits: listOf(ref('CommitDetails')),
        VcsCommitNumber: text,
        VcsCommitUrl: text,
        VcsRoot: text,
        VcsType: text,
      }),
    }),
    source: `${GO}/buildinformation/octopus_build_information.go; ${GO}/buildinformation/build_information_query.go; ${DOCS}/build-information.md`,
  },
  {
    id: 'query.deployment preview',
    allows: 'terms',
    operation: {
      method: 'GET',
      path: '/{baseSpaceId}/releases/{id}/deployments/preview/{environment}',
    },
    query: { includeDisabledSteps: text },
    source: `octopus-api.md §3; ${DOCS}/deployments.md`,
  },
  moreFields('RunbookSnapshotResource', `${DOCS}/runbook-snapshots.md`, {
    GitReference: ref('VersionControlReferenceResource'),
    Publish: text,
    SelectedGitResources: selectedGitResources,
    VariableSnapshotConcurrencyToken: text,
  }),
];
