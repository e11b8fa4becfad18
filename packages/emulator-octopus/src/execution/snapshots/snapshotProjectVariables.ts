import { SandboxContext } from '../../context';
import { libraryVariableSets } from '../../libraryVariableSets/libraryVariableSets';
import { Project } from '../../projects/projects';
import { freezeVariableSet } from '../../variables/freezeVariableSet';

/** Ids of a project's variables and of those it includes, frozen. */
export interface VariableSnapshots {
  ProjectVariableSetSnapshotId: string;
  LibraryVariableSetSnapshotIds: string[];
}

/** Freezes the variables of a project and of its library variable sets. */
export function snapshotProjectVariables(
  ctx: SandboxContext,
  project: Project,
): VariableSnapshots {
  const libraries = ctx.store.of(libraryVariableSets);
  return {
    ProjectVariableSetSnapshotId: freezeVariableSet(ctx, project.VariableSetId)
      .Id,
    LibraryVariableSetSnapshotIds: project.IncludedLibraryVariableSetIds.map(
      id => freezeVariableSet(ctx, libraries.get(id)!.VariableSetId).Id,
    ),
  };
}
