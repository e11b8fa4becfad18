import { Entity, Kind } from '../../store/kind';

/**
 * What ephemeral environments are made under. Its id looks like that of any
 * environment, and takes its place in scopes and targets; nothing is deployed
 * to it.
 */
export interface ParentEnvironment extends Entity {
  SpaceId: string;
  Name: string;
  Slug: string;
  Description: string | null;
  SortOrder: number;
  UseGuidedFailure: boolean;
  /** How long an environment may be idle. */
  AutomaticDeprovisioningRule: { ExpiryDays: number; ExpiryHours: number };
}

export const parentEnvironments: Kind<ParentEnvironment> = {
  idPrefix: 'ParentEnvironments',
  itemType: 'ParentEnvironment',
  label: 'Parent Environment',
  path: 'parentEnvironments',
};
