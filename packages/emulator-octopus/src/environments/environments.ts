import { Entity, Kind } from '../store/kind';

export interface Environment extends Entity {
  SpaceId: string;
  Name: string;
  Slug: string;
  Description: string | null;
  SortOrder: number;
  UseGuidedFailure: boolean;
  AllowDynamicInfrastructure: boolean;
  EnvironmentTags: string[];
}

export const environments: Kind<Environment> = {
  idPrefix: 'Environments',
  itemType: 'Environment',
  label: 'Environment',
  path: 'environments',
};
