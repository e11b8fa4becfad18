import { moreFields } from './fields';
import {
  anything,
  flag,
  listOf,
  mapOf,
  record,
  ref,
  text,
  whole,
} from './shapes';
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
  moreFields('DeploymentTemplateResource', `${DOCS}/releases.md`, {
    IsGitResourceModified: { type: 'boolean' },
  }),
  {
    id: 'nulls.DashboardResource.ProjectLimit',
    allows: 'nulls',
    definition: 'DashboardResource',
    fields: ['ProjectLimit'],
    source: `${GO}/dashboard/dashboard.go`,
  },
  {
    id: 'operation.project progression',
    allows: 'operation',
    method: 'GET',
    path: '/{baseSpaceId}/projects/{projectId}/progression',
    query: { releaseHistoryCount: whole },
    responses: { 200: ref('ProgressionResource'), 400: ref('Error') },
    source: `octopus-api.md §3; ${RECORDED}/Spaces-1/projects/high_limit_pg1.json (link Progression)`,
  },
  {
    id: 'query.build information',
    allows: 'terms',
    operation: { method: 'GET', path: '/{baseSpaceId}/build-information' },
    query: {
      filter: text,
      includeWorkItems: text,
      latest: text,
      packageId: text,
      skip: whole,
      take: whole,
    },
    source: `${GO}/buildinformation/build_information_query.go`,
  },
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
  {
    id: 'query.package versions',
    allows: 'terms',
    operation: {
      method: 'GET',
      path: '/{baseSpaceId}/feeds/{id}/packages/versions',
    },
    query: {
      filter: text,
      includePreRelease: text,
      includeReleaseNotes: text,
      preReleaseTag: text,
      skip: whole,
      take: whole,
      versionRange: text,
      versioningStrategy: text,
      versionTagRegex: text,
    },
    source: `${GO}/feeds/search_package_versions_query.go`,
  },
  {
    id: 'query.package search',
    allows: 'terms',
    operation: {
      method: 'GET',
      path: '/{baseSpaceId}/feeds/{id}/packages/search',
    },
    query: { term: text, skip: whole, take: whole },
    source: 'octopus-api.md §3 (feed package versions)',
  },
  moreFields('RunbookSnapshotResource', `${DOCS}/runbook-snapshots.md`, {
    GitReference: ref('VersionControlReferenceResource'),
    Publish: text,
    SelectedGitResources: selectedGitResources,
    VariableSnapshotConcurrencyToken: text,
  }),
];
