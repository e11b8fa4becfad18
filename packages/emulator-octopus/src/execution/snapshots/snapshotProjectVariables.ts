import { SandboxContext } from '../../context';
import { GitCommit } from '../../git/commits';
import { defaultCommit } from '../../git/findCommit';
import { libraryVariableSets } from '../../libraryVariableSets/libraryVariableSets';
import { Project } from '../../projects/projects';
import { freezeVariableSet } from '../../variables/freezeVariableSet';
import { VariableSet, variableSets } from '../../variables/variableSets';
import { snapshotId } from './snapshotId';

/** Ids of a project's variables and of those it includes, frozen. */
export interface VariableSnapshots {
  ProjectVariableSetSnapshotId: string;
  LibraryVariableSetSnapshotIds: string[];
}

/** Freezes the variables of a project and of its library variable sets. */
export function snapshotProjectVariables(
  ctx: SandboxContext,
  project: Project,
  commit: GitCommit | undefined = defaultCommit(ctx, project),
): VariableSnapshots {
  const libraries = ctx.store.of(libraryVariableSets);
  return {
    ProjectVariableSetSnapshotId: commit
      ? freezeCommit(ctx, project, commit).Id
      : freezeVariableSet(ctx, project.VariableSetId).Id,
    LibraryVariableSetSnapshotIds: project.IncludedLibraryVariableSetIds.map(
      id => freezeVariableSet(ctx, libraries.get(id)!.VariableSetId).Id,
    ),
  };
}

/** The variables of a commit with those that stay in the database, frozen. */
function freezeCommit(
  ctx: SandboxContext,
  { VariableSetId }: Project,
  commit: GitCommit,
): VariableSet {
  const sets = ctx.store.of(variableSets);
  const set = sets.get(VariableSetId)!;
  return sets.put({
    ...structuredClone(set),
    Id: snapshotId(set.Id, set.Version, commit.hash),
    Variables: structuredClone([...commit.variables, ...set.Variables]),
    frozen: true,
  });
}
