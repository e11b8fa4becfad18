import { Channel } from '../../channels/channels';
import { SandboxContext } from '../../context';
import { GitCommit } from '../../git/commits';
import { processOf } from '../../git/contentOf';
import { defaultCommit } from '../../git/findCommit';
import { libraryVariableSets } from '../../libraryVariableSets/libraryVariableSets';
import { Project } from '../../projects/projects';
import { Variable, variableSets } from '../../variables/variableSets';
import { PackageSlot, packageSlots } from '../processes/packageSlots';

/** A project's variables as they are now, its own set first. */
export function currentVariables(
  ctx: SandboxContext,
  project: Project,
  commit: GitCommit | undefined = defaultCommit(ctx, project),
): Variable[][] {
  const libraries = ctx.store.of(libraryVariableSets);
  const sets = ctx.store.of(variableSets);
  const [own, ...included] = [
    project.VariableSetId,
    ...project.IncludedLibraryVariableSetIds.map(
      id => libraries.get(id)?.VariableSetId ?? '',
    ),
  ].map(id => sets.get(id)?.Variables ?? []);
  return [[...(commit?.variables ?? []), ...own], ...included];
}

/** The packages that a release in the channel must select, as things are now. */
export function slotsOf(
  ctx: SandboxContext,
  project: Project,
  channel?: Channel,
  commit: GitCommit | undefined = defaultCommit(ctx, project),
): PackageSlot[] {
  const process = processOf(ctx, project, commit);
  return process
    ? packageSlots(
        ctx,
        process,
        currentVariables(ctx, project, commit),
        channel?.Id,
      )
    : [];
}
