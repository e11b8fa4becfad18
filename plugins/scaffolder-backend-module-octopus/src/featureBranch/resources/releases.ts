import { ChannelResource } from './projects';
import { TaskState } from './tasks';

/**
 * Answers of Octopus about releases, as far as they are used. Source:
 * definitions `ReleaseResource`, `SelectedPackage`, `ReleaseTemplateResource`,
 * `ReleaseTemplatePackage`, `PackageVersionResource`, `ProgressionResource`,
 * `ReleaseProgressionResource`, `DashboardItemResource`,
 * `LifecycleProgressionResource` and `PhaseProgressionResource` of the OpenAPI
 * document.
 */
export interface ReleaseResource {
  Id: string;
  Version: string;
  ChannelId: string;
  ReleaseNotes: string | null;
  SelectedPackages: SelectedPackageResource[];
}

export interface SelectedPackageResource {
  ActionName: string;
  PackageReferenceName: string | null;
  Version: string;
}

export interface ReleaseTemplateResource {
  /** Null where the version is that of a package. */
  NextVersionIncrement: string | null;
  VersioningPackageStepName: string | null;
  VersioningPackageReferenceName: string | null;
  Packages: TemplatePackageResource[];
}

export interface TemplatePackageResource {
  ActionName: string;
  PackageReferenceName: string | null;
  PackageId: string;
  FeedId: string;
  /** False where the package or its feed is named by a variable. */
  IsResolvable: boolean;
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
  /** Ids of the environments that it may go to, and has not succeeded in. */
  NextDeployments: string[];
  HasUnresolvedDefect: boolean;
}

export interface DashboardItemResource {
  TaskId: string;
  State: TaskState;
  Created: string;
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
