import { RECORDED } from '../acceptedDifferences/sources';

/** JSON types; those joined by `|` were all seen. */
export type RecordedType =
  | 'string'
  | 'boolean'
  | 'integer'
  | 'array'
  | 'object'
  | 'null'
  | 'string|null';

/** The fields that answers of a real server (2024.2) have for a definition of the document. */
export interface RecordedAnswer {
  definition: string;
  fields: Record<string, RecordedType>;
  source: string;
}

/** Shapes only: which fields, of which types. */
export const recordedAnswers: RecordedAnswer[] = [
  {
    definition: 'RootResource',
    fields: {
      Application: 'string',
      Version: 'string',
      ApiVersion: 'string',
      InstallationId: 'string',
      HasLongTermSupport: 'boolean',
      Links: 'object',
    },
    source: `${RECORDED}/response.json`,
  },
  {
    definition: 'SpaceResource',
    fields: {
      Id: 'string',
      Name: 'string',
      Slug: 'string',
      Description: 'null',
      IsDefault: 'boolean',
      IsPrivate: 'boolean',
      TaskQueueStopped: 'boolean',
      SpaceManagersTeams: 'array',
      SpaceManagersTeamMembers: 'array',
      Icon: 'null',
      ExtensionSettings: 'array',
      Links: 'object',
    },
    source: `${RECORDED}/spaces/high_limit_pg1.json`,
  },
  {
    definition: 'EnvironmentResource',
    fields: {
      Id: 'string',
      SpaceId: 'string',
      Slug: 'string',
      Name: 'string',
      Description: 'string',
      SortOrder: 'integer',
      UseGuidedFailure: 'boolean',
      AllowDynamicInfrastructure: 'boolean',
      ExtensionSettings: 'array',
      Links: 'object',
    },
    source: `${RECORDED}/Spaces-1/environments/response.json`,
  },
  {
    definition: 'ProjectGroupResource',
    fields: {
      Id: 'string',
      Name: 'string',
      Description: 'string|null',
      EnvironmentIds: 'array',
      RetentionPolicyId: 'null',
      SpaceId: 'string',
      Links: 'object',
    },
    source: `${RECORDED}/Spaces-1/projectgroups/high_limit_pg1.json`,
  },
  {
    definition: 'ProjectResource',
    fields: {
      Id: 'string',
      SpaceId: 'string',
      VariableSetId: 'string',
      DeploymentProcessId: 'string',
      ClonedFromProjectId: 'null',
      DiscreteChannelRelease: 'boolean',
      IncludedLibraryVariableSetIds: 'array',
      DefaultToSkipIfAlreadyInstalled: 'boolean',
      TenantedDeploymentMode: 'string',
      DefaultGuidedFailureMode: 'string',
      VersioningStrategy: 'null',
      ReleaseCreationStrategy: 'object',
      Templates: 'array',
      AutoDeployReleaseOverrides: 'array',
      ReleaseNotesTemplate: 'null',
      DeploymentChangesTemplate: 'null',
      ForcePackageDownload: 'boolean',
      Icon: 'null',
      ExtensionSettings: 'array',
      Name: 'string',
      Slug: 'string',
      Description: 'string',
      IsDisabled: 'boolean',
      ProjectGroupId: 'string',
      LifecycleId: 'string',
      AutoCreateRelease: 'boolean',
      IsVersionControlled: 'boolean',
      PersistenceSettings: 'object',
      ProjectConnectivityPolicy: 'object',
      Links: 'object',
    },
    source: `${RECORDED}/Spaces-1/projects/high_limit_pg1.json`,
  },
];
