import { OctopusTaskState } from '@octopus-backstage/plugin-octopus-common';
import { SelectedPackageResource } from '@octopus-backstage/plugin-octopus-node';
import { ChannelResource, EnvironmentResource } from './projects';

/**
 * Octopus's responses about releases, reduced to the fields in use. Source:
 * definitions `ReleaseResource`,
 * `ReleasePackageVersionBuildInformationResource`, `ProgressionResource`,
 * `ReleaseProgressionResource` and `DashboardItemResource` of the OpenAPI
 * document.
 */
export interface ReleaseResource {
  Id: string;
  Version: string;
  ChannelId: string;
  ProjectId: string;
  Assembled: string;
  ReleaseNotes: string | null;
  SelectedPackages: SelectedPackageResource[] | null;
  BuildInformation?: BuildInformationResource[] | null;
}

export interface BuildInformationResource {
  PackageId: string;
  Version: string;
  BuildNumber?: string | null;
  BuildUrl?: string | null;
  Branch?: string | null;
  VcsCommitNumber?: string | null;
  VcsCommitUrl?: string | null;
  Commits?: CommitResource[] | null;
  WorkItems?: WorkItemResource[] | null;
}

/** Source: definition `CommitDetails` of the OpenAPI document. */
interface CommitResource {
  Id: string;
  LinkUrl?: string | null;
  Comment?: string | null;
}

/** Source: definition `WorkItemLink` of the OpenAPI document. */
interface WorkItemResource {
  Id: string;
  LinkUrl?: string | null;
  Description?: string | null;
  Source?: string | null;
}

/** A deployment in a progression, which does not say who started it. */
export interface DashboardItemResource {
  DeploymentId: string;
  ReleaseId: string;
  ReleaseVersion: string;
  ChannelId: string | null;
  EnvironmentId: string;
  TenantId?: string | null;
  TaskId: string;
  State: OctopusTaskState;
  IsCompleted: boolean;
  HasPendingInterruptions: boolean;
  HasWarningsOrErrors: boolean;
  ErrorMessage: string | null;
  Created: string;
  /** When it may start at the earliest. */
  QueueTime?: string | null;
  /** Null until it leaves the queue. */
  StartTime?: string | null;
  CompletedTime: string | null;
  Duration: string | null;
}

export interface ReleaseProgressionResource {
  Release: ReleaseResource;
  Channel: ChannelResource;
  /** By id of the environment. */
  Deployments: Record<string, DashboardItemResource[]>;
  NextDeployments: string[];
}

export interface ProgressionResource {
  Environments: EnvironmentResource[];
  /** By id of the channel. */
  ChannelEnvironments: Record<string, EnvironmentResource[]>;
  Releases: ReleaseProgressionResource[];
}
