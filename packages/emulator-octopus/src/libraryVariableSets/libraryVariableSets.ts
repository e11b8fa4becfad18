import { Entity, Kind } from '../store/kind';

export interface LibraryVariableSet extends Entity {
  SpaceId: string;
  Name: string;
  Description: string | null;
  ContentType: 'Variables' | 'ScriptModule';
  VariableSetId: string;
  Templates: unknown[];
}

export const libraryVariableSets: Kind<LibraryVariableSet> = {
  idPrefix: 'LibraryVariableSets',
  itemType: 'LibraryVariableSet',
  label: 'Library Variable Set',
  path: 'libraryvariablesets',
};
