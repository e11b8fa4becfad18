import { StoredSecret } from '../http/sensitive';
import { Entity, Kind } from '../store/kind';

/** Text, or a secret for a sensitive property. */
export type PropertyValue = string | StoredSecret;

export interface PackageReference {
  Id: string;
  /** Empty for the primary package of the action. */
  Name: string;
  PackageId: string | null;
  /** An id, or an expression such as `#{Feed}`. */
  FeedId: string | null;
  AcquisitionLocation: string;
  Properties: Record<string, string>;
}

export interface Action {
  Id: string;
  Name: string;
  Slug: string;
  ActionType: string;
  Notes: string | null;
  IsDisabled: boolean;
  IsRequired: boolean;
  CanBeUsedForProjectVersioning: boolean;
  Condition: 'Success' | 'Variable';
  WorkerPoolId: string | null;
  WorkerPoolVariable: string | null;
  Container: { Image: string | null; FeedId: string | null };
  /** Ids, as in the following fields. */
  Environments: string[];
  ExcludedEnvironments: string[];
  Channels: string[];
  TenantTags: string[];
  Packages: PackageReference[];
  Properties: Record<string, PropertyValue>;
}

export interface Step {
  Id: string;
  Name: string;
  Slug: string;
  PackageRequirement: string;
  Condition: 'Success' | 'Failure' | 'Always' | 'Variable';
  StartTrigger: 'StartAfterPrevious' | 'StartWithPrevious';
  Properties: Record<string, PropertyValue>;
  Actions: Action[];
}

/** Steps of a project or a runbook, or a snapshot of them. */
export interface Process extends Entity {
  SpaceId: string;
  ProjectId: string;
  /** Runbook processes only. */
  RunbookId?: string;
  Version: number;
  LastSnapshotId: string | null;
  Steps: Step[];
  /** A snapshot can no longer be changed. */
  frozen: boolean;
}

export const deploymentProcesses: Kind<Process> = {
  idPrefix: 'deploymentprocess',
  itemType: 'DeploymentProcess',
  label: 'Deployment Process',
  path: 'deploymentprocesses',
};

export const runbookProcesses: Kind<Process> = {
  idPrefix: 'RunbookProcess',
  itemType: 'RunbookProcess',
  label: 'Runbook Process',
  path: 'runbookProcesses',
};
