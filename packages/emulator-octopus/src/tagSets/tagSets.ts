import { Entity, Kind } from '../store/kind';

export interface Tag {
  Id: string;
  Name: string;
  /** Such as `Regions/Asia`. */
  CanonicalTagName: string;
  Color: string;
  Description: string;
  SortOrder: number;
}

export interface TagSet extends Entity {
  SpaceId: string;
  Name: string;
  Description: string | null;
  /** What its tags can be put on. */
  Scopes: string[];
  /** How many of them one thing may have. */
  Type: string;
  SortOrder: number;
  Tags: Tag[];
}

export const tagSets: Kind<TagSet> = {
  idPrefix: 'TagSets',
  itemType: 'TagSet',
  label: 'Tag Set',
  path: 'tagsets',
};
