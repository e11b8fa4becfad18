import { Entity, Kind } from '../store/kind';

export interface RetentionPeriod {
  Unit: 'Days' | 'Items';
  QuantityToKeep: number;
  ShouldKeepForever: boolean;
  /** From 2025.3. */
  Strategy: 'Default' | 'Forever' | 'Count';
}

export interface Phase {
  Id: string;
  Name: string;
  /** Ids of environments, as in the next field. */
  AutomaticDeploymentTargets: string[];
  OptionalDeploymentTargets: string[];
  /** 0 means all. */
  MinimumEnvironmentsBeforePromotion: number;
  IsOptionalPhase: boolean;
  IsPriorityPhase: boolean;
  ReleaseRetentionPolicy: RetentionPeriod | null;
  TentacleRetentionPolicy: RetentionPeriod | null;
}

export interface Lifecycle extends Entity {
  SpaceId: string;
  Name: string;
  Slug: string;
  Description: string | null;
  Phases: Phase[];
  ReleaseRetentionPolicy: RetentionPeriod;
  TentacleRetentionPolicy: RetentionPeriod;
}

export const lifecycles: Kind<Lifecycle> = {
  idPrefix: 'Lifecycles',
  itemType: 'Lifecycle',
  label: 'Lifecycle',
  path: 'lifecycles',
};
