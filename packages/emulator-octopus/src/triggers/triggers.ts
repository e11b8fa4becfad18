import { Entity, Kind } from '../store/kind';

export interface ProjectTrigger extends Entity {
  SpaceId: string;
  ProjectId: string;
  Name: string;
  Description: string | null;
  IsDisabled: boolean;
  /** When: `FilterType`, and what that type has. */
  Filter: { FilterType: string; [field: string]: unknown };
  /** What: `ActionType`, and what that type has. */
  Action: { ActionType: string; [field: string]: unknown };
}

export const projectTriggers: Kind<ProjectTrigger> = {
  idPrefix: 'ProjectTriggers',
  itemType: 'ProjectTrigger',
  label: 'Project Trigger',
  path: 'projecttriggers',
};
