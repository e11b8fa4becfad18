/** Keys of a reference to a package of an action in a body. */
export const actionPackageFields = {
  DeploymentAction: 'text',
  PackageReference: 'text',
} as const;

/** Keys of a connectivity policy in a body. */
export const connectivityFields = {
  SkipMachineBehavior: 'text',
  TargetRoles: 'texts',
  AllowDeploymentsToNoTargets: 'boolean',
  ExcludeUnhealthyTargets: 'boolean',
} as const;

/** Keys of a project in a body. */
export const projectFields = {
  Name: 'text',
  Slug: 'text',
  Description: 'text',
  IsDisabled: 'boolean',
  ProjectGroupId: 'text',
  LifecycleId: 'text',
  DiscreteChannelRelease: 'boolean',
  IncludedLibraryVariableSetIds: 'texts',
  DefaultToSkipIfAlreadyInstalled: 'boolean',
  TenantedDeploymentMode: 'text',
  DefaultGuidedFailureMode: 'text',
  VersioningStrategy: {
    object: { Template: 'text', DonorPackage: { object: actionPackageFields } },
  },
  ReleaseNotesTemplate: 'text',
  DeploymentChangesTemplate: 'text',
  AutoCreateRelease: 'boolean',
  ForcePackageDownload: 'boolean',
  ProvisioningRunbookId: 'text',
  DeprovisioningRunbookId: 'text',
  ProjectConnectivityPolicy: { object: connectivityFields },
  ProjectTags: 'texts',
  PersistenceSettings: { object: { Type: 'text' } },
} as const;
