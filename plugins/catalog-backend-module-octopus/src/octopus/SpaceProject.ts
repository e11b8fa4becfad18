/**
 * A project, as far as it is used. Source: definition `ProjectResource` of the
 * OpenAPI document; that slugs are unique in a space: octopus-api.md §6.
 */
export interface SpaceProject {
  Id: string;
  Name: string;
  Slug: string;
  Description: string | null;
  IsDisabled: boolean;
  ProjectGroupId: string;
}
