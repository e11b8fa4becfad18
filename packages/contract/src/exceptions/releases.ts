import { moreFields } from './fields';
import { anything, listOf, mapOf, record, ref, text, whole } from './shapes';
import { DOCS, GO, RECORDED } from './sources';
import { ContractException } from './types';

const selectedGitResources = listOf(
  record({
    ActionName: text,
    GitReferenceResource: ref('VersionControlReferenceResource'),
    GitResourceReferenceName: text,
  }),
);
const DEPLOYMENT = `${RECORDED}/Spaces-1/deployments/Deployments-16/response.json`;

/** Releases, deployments and what dashboards show of them. */
export const releaseExceptions: ContractException[] = [
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
    responses: { 200: ref('ProgressionResource') },
    source: `octopus-api.md §3; ${RECORDED}/Spaces-1/projects/high_limit_pg1.json (link Progression)`,
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
  moreFields('RunbookSnapshotResource', `${DOCS}/runbook-snapshots.md`, {
    GitReference: ref('VersionControlReferenceResource'),
    Publish: text,
    SelectedGitResources: selectedGitResources,
    VariableSnapshotConcurrencyToken: text,
  }),
];
