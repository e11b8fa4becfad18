import { moreFields } from './fields';
import { flag, listOf, oneOf, record, ref, text, whole } from './shapes';
import { CLIENT_TS, DOCS, GO, RECORDED } from './sources';
import { AcceptedDifference } from './types';

/** Environments, lifecycles, targets, worker pools, spaces and tag sets. */
export const environmentDifferences: AcceptedDifference[] = [
  moreFields(
    'EnvironmentResource',
    `${RECORDED}/Spaces-1/environments/response.json`,
    { Slug: text },
  ),
  moreFields('EnvironmentResource', `${DOCS}/environments.md`, {
    EnvironmentTags: listOf(text),
  }),
  moreFields('LifecycleResource', `${DOCS}/lifecycles.md`, { Slug: text }),
  moreFields('PhaseResource', `${DOCS}/lifecycles.md`, {
    IsPriorityPhase: flag,
  }),
  moreFields('RetentionPeriod', `${DOCS}/lifecycles.md`, { Strategy: text }),
  moreFields(
    'DeploymentTargetResource',
    `${RECORDED}/Spaces-1/machines/skip=0/take=30/response.json`,
    { Slug: text, SkipInitialHealthCheck: flag },
  ),
  moreFields('WorkerPoolResource', 'octopus-api.md §3 (worker pools: Slug)', {
    Slug: text,
  }),
  moreFields(
    'WorkerPoolResource',
    `${GO}/workerpools/worker_pool_resource.go`,
    { WorkerType: text },
  ),
  moreFields('TagSetResource', `${DOCS}/tag-sets.md`, {
    Scopes: listOf(text),
    Type: text,
  }),
  moreFields('SpaceResource', `${RECORDED}/spaces/high_limit_pg1.json`, {
    Slug: text,
    IsPrivate: flag,
    Icon: { type: 'object' },
    ExtensionSettings: listOf(ref('ExtensionSettingsValues')),
  }),
  {
    id: 'definition.EnvironmentV2',
    allows: 'definition',
    definition: 'EnvironmentV2',
    schema: {
      type: 'object',
      properties: {
        Id: text,
        Name: text,
        SpaceId: text,
        Slug: text,
        Description: text,
        Type: oneOf('Static', 'Parent', 'Ephemeral'),
        SortOrder: { type: 'integer' },
        UseGuidedFailure: flag,
        EnvironmentTags: listOf(text),
        AllowDynamicInfrastructure: flag,
        ExtensionSettings: listOf(ref('ExtensionSettingsValues')),
        ParentEnvironmentId: text,
        AutomaticDeprovisioningRule: record({
          ExpiryDays: whole,
          ExpiryHours: whole,
        }),
        Links: { type: 'object', additionalProperties: text },
      },
    },
    source: `${GO}/environments/v2/environments/environment.go; ${CLIENT_TS}/deploymentEnvironments/deploymentEnvironment.ts`,
  },
  {
    id: 'definition.EnvironmentV2Collection',
    allows: 'definition',
    definition: 'EnvironmentV2Collection',
    schema: {
      type: 'object',
      properties: {
        ItemType: text,
        TotalResults: { type: 'integer' },
        ItemsPerPage: { type: 'integer' },
        NumberOfPages: { type: 'integer' },
        LastPageNumber: { type: 'integer' },
        Items: listOf(ref('EnvironmentV2')),
        Links: { type: 'object', additionalProperties: text },
      },
      required: ['Items', 'TotalResults'],
    },
    source: `${GO}/environments/v2/environments/environment_service.go`,
  },
  {
    id: 'operation.environments/v2',
    allows: 'operation',
    method: 'GET',
    path: '/{baseSpaceId}/environments/v2',
    query: {
      ids: text,
      name: text,
      partialName: text,
      type: text,
      skip: { type: 'integer' },
      take: { type: 'integer' },
    },
    responses: { 200: ref('EnvironmentV2Collection') },
    source: 'octopus-api.md §3',
  },
];
