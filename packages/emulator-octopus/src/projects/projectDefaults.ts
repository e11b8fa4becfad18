import { ConnectivityPolicy, Project } from './projects';

export function defaultConnectivityPolicy(): ConnectivityPolicy {
  return {
    SkipMachineBehavior: 'None',
    TargetRoles: [],
    AllowDeploymentsToNoTargets: false,
    ExcludeUnhealthyTargets: false,
  };
}

/** What a project has when its body does not say. Source: octopus-api.md §6.3. */
export function projectDefaults(): Omit<
  Project,
  | 'Id'
  | 'SpaceId'
  | 'Name'
  | 'Slug'
  | 'ProjectGroupId'
  | 'LifecycleId'
  | 'VariableSetId'
  | 'DeploymentProcessId'
> {
  return {
    Description: null,
    IsDisabled: false,
    ClonedFromProjectId: null,
    DiscreteChannelRelease: false,
    IncludedLibraryVariableSetIds: [],
    DefaultToSkipIfAlreadyInstalled: false,
    TenantedDeploymentMode: 'Untenanted',
    DefaultGuidedFailureMode: 'EnvironmentDefault',
    VersioningStrategy: null,
    ReleaseNotesTemplate: null,
    DeploymentChangesTemplate: null,
    AutoCreateRelease: false,
    ProjectTags: [],
    ForcePackageDownload: false,
    ProvisioningRunbookId: null,
    DeprovisioningRunbookId: null,
    ProjectConnectivityPolicy: defaultConnectivityPolicy(),
    ReleaseCreationStrategy: {
      ChannelId: null,
      ReleaseCreationPackage: null,
      ReleaseCreationPackageStepId: null,
    },
  };
}
