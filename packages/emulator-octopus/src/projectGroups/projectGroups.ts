import { Entity, Kind } from '../store/kind';

export interface ProjectGroup extends Entity {
  SpaceId: string;
  Name: string;
  Slug: string;
  Description: string | null;
}

export const projectGroups: Kind<ProjectGroup> = {
  idPrefix: 'ProjectGroups',
  itemType: 'ProjectGroup',
  label: 'Project Group',
  path: 'projectgroups',
};
