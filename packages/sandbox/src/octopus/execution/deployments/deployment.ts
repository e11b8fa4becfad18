import { Entity, Kind } from '../../store/kind';

/** A deployment of a release to an environment. */
export interface Deployment extends Entity {
  SpaceId: string;
  Name: string;
  ReleaseId: string;
  ChannelId: string;
  ProjectId: string;
  EnvironmentId: string;
  TaskId: string;
  DeploymentProcessId: string;
  ManifestVariableSetId: string | null;
  /** Milliseconds since 1970. */
  created: number;
  DeployedBy: string;
  DeployedById: string | null;
  Comments: string | null;
  UseGuidedFailure: boolean;
  ForcePackageDownload: boolean;
  ForcePackageRedeployment: boolean;
  /** Ids of actions. */
  SkipActions: string[];
  SpecificMachineIds: string[];
  ExcludedMachineIds: string[];
  DeployedToMachineIds: string[];
  /** Milliseconds since 1970; set for scheduled deployments. */
  queueTime: number | null;
  queueTimeExpiry: number | null;
}

/** Deployments of every space. */
export const deployments: Kind<Deployment> = {
  idPrefix: 'Deployments',
  itemType: 'Deployment',
  label: 'Deployment',
  path: 'deployments',
};
