import { VariableSet } from './variableSets';

/** The variable set that comes with a new project or library set. */
export function emptyVariableSet(
  id: string,
  ownerId: string,
  spaceId: string,
): VariableSet {
  return {
    Id: id,
    OwnerId: ownerId,
    SpaceId: spaceId,
    Version: 0,
    Variables: [],
    frozen: false,
  };
}
