import { Entity, Kind } from '../store/kind';

export interface Space extends Entity {
  Name: string;
  Slug: string;
  Description: string | null;
  IsDefault: boolean;
  TaskQueueStopped: boolean;
  SpaceManagersTeams: string[];
  SpaceManagersTeamMembers: string[];
}

export const spaces: Kind<Space> = {
  idPrefix: 'Spaces',
  itemType: 'Space',
  label: 'Space',
  path: 'spaces',
};
