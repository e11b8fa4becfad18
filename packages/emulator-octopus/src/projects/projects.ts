import { GitStorage } from '../git/gitStorage';
import { Entity, Kind } from '../store/kind';

export type GuidedFailureMode = 'EnvironmentDefault' | 'Off' | 'On';
export type TenantedDeploymentMode =
  | 'Untenanted'
  | 'TenantedOrUntenanted'
  | 'Tenanted';

export interface ConnectivityPolicy {
  SkipMachineBehavior: 'None' | 'SkipUnavailableMachines';
  TargetRoles: string[];
  AllowDeploymentsToNoTargets: boolean;
  ExcludeUnhealthyTargets: boolean;
}

export interface ActionPackage {
  /** Name or id of the action. */
  DeploymentAction: string;
  /** Name or id of the package reference; empty for the primary one. */
  PackageReference: string;
}

export interface VersioningStrategy {
  Template: string | null;
  DonorPackage: ActionPackage | null;
}

export interface Project extends Entity {
  SpaceId: string;
  Name: string;
  Slug: string;
  Description: string | null;
  IsDisabled: boolean;
  ProjectGroupId: string;
  LifecycleId: string;
  VariableSetId: string;
  DeploymentProcessId: string;
  ClonedFromProjectId: string | null;
  DiscreteChannelRelease: boolean;
  IncludedLibraryVariableSetIds: string[];
  DefaultToSkipIfAlreadyInstalled: boolean;
  TenantedDeploymentMode: TenantedDeploymentMode;
  DefaultGuidedFailureMode: GuidedFailureMode;
  /** Null until it is set; Octopus then counts `0.0.i`. */
  VersioningStrategy: VersioningStrategy | null;
  ReleaseNotesTemplate: string | null;
  DeploymentChangesTemplate: string | null;
  AutoCreateRelease: boolean;
  ForcePackageDownload: boolean;
  ProjectTags: string[];
  /** The runbooks that make and take away what its ephemeral environments need. */
  ProvisioningRunbookId: string | null;
  DeprovisioningRunbookId: string | null;
  ProjectConnectivityPolicy: ConnectivityPolicy;
  ReleaseCreationStrategy: {
    ChannelId: string | null;
    ReleaseCreationPackage: ActionPackage | null;
    ReleaseCreationPackageStepId: string | null;
  };
  /** Set once its configuration is in a Git repository. */
  git?: GitStorage;
}

export const projects: Kind<Project> = {
  idPrefix: 'Projects',
  itemType: 'Project',
  label: 'Project',
  path: 'projects',
};
