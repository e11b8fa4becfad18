import { OctopusTaskState } from '@octopus-backstage/plugin-octopus-common';
import { SelectedPackageResource } from '@octopus-backstage/plugin-octopus-node';
import { ChannelResource } from './projects';

/**
 * Responses of Octopus about releases, as far as they are used. Source:
 * definitions `ReleaseResource`, `PackageVersionResource`,
 * `ProgressionResource`, `ReleaseProgressionResource`, `DashboardItemResource`,
 * `LifecycleProgressionResource` and `PhaseProgressionResource` of the OpenAPI
 * document.
 */
export interface ReleaseResource {
  Id: string;
  Version: string;
  ChannelId: string;
  ReleaseNotes: string | null;
  SelectedPackages: SelectedPackageResource[];
  /** The process as it was when the release was made, wherever it came from. */
  ProjectDeploymentProcessSnapshotId?: string;
  /** Of the packages that it selects, where a build server has pushed any. */
  BuildInformation?: BuildInformationResource[] | null;
}

/** Source: definition `ReleasePackageVersionBuildInformationResource`. */
export interface BuildInformationResource {
  PackageId: string;
  Version: string;
  Branch?: string | null;
  /** Not in releases. */
  Created?: string | null;
}

export interface ProgressionResource {
  /** By id of the channel. */
  ChannelEnvironments: Record<string, { Id: string }[]>;
  /** Newest first. */
  Releases: ReleaseProgressionResource[];
}

export interface ReleaseProgressionResource {
  Release: ReleaseResource;
  Channel: Pick<ChannelResource, 'Id' | 'Name'>;
  /** By id of the environment. */
  Deployments: Record<string, DashboardItemResource[]>;
  /** Ids of the environments that it may go to and has not succeeded in. */
  NextDeployments: string[];
  HasUnresolvedDefect: boolean;
}

export interface DashboardItemResource {
  TaskId: string;
  TenantId?: string | null;
  State: OctopusTaskState;
  Created: string;
  /** When it may start at the earliest. */
  QueueTime?: string | null;
  /** Null until it leaves the queue. */
  StartTime?: string | null;
  CompletedTime?: string | null;
}

export interface LifecycleProgressionResource {
  NextDeployments: string[];
  Phases: {
    Name: string;
    Progress: 'Pending' | 'Current' | 'Complete';
    IsOptionalPhase: boolean;
    OptionalDeploymentTargets: string[];
    AutomaticDeploymentTargets: string[];
  }[];
}
