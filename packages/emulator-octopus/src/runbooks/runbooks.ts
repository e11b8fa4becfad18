import { RetentionPeriod } from '../lifecycles/lifecycles';
import {
  ConnectivityPolicy,
  GuidedFailureMode,
  TenantedDeploymentMode,
} from '../projects/projects';
import { Entity, Kind } from '../store/kind';

export interface Runbook extends Entity {
  SpaceId: string;
  ProjectId: string;
  Name: string;
  Slug: string;
  Description: string | null;
  RunbookProcessId: string;
  PublishedRunbookSnapshotId: string | null;
  MultiTenancyMode: TenantedDeploymentMode;
  ConnectivityPolicy: ConnectivityPolicy;
  EnvironmentScope: 'All' | 'Specified' | 'FromProjectLifecycles';
  /** Ids; counts only when the scope is `Specified`. */
  Environments: string[];
  DefaultGuidedFailureMode: GuidedFailureMode;
  RunRetentionPolicy: RetentionPeriod;
  ForcePackageDownload: boolean;
  RunbookTags: string[];
}

export const runbooks: Kind<Runbook> = {
  idPrefix: 'Runbooks',
  itemType: 'Runbook',
  label: 'Runbook',
  path: 'runbooks',
};
