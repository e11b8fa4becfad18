import { Channel } from '../../channels/channels';
import { SandboxContext } from '../../context';
import { libraryVariableSets } from '../../libraryVariableSets/libraryVariableSets';
import { deploymentProcesses } from '../../processes/processes';
import { Project } from '../../projects/projects';
import { Variable, variableSets } from '../../variables/variableSets';
import { PackageSlot, packageSlots } from '../processes/packageSlots';

/** A project's variables as they are now, its own set first. */
export function currentVariables(
  ctx: SandboxContext,
  project: Project,
): Variable[][] {
  const libraries = ctx.store.of(libraryVariableSets);
  const sets = ctx.store.of(variableSets);
  return [
    project.VariableSetId,
    ...project.IncludedLibraryVariableSetIds.map(
      id => libraries.get(id)?.VariableSetId ?? '',
    ),
  ].map(id => sets.get(id)?.Variables ?? []);
}

/** The packages that a release in the channel must select, as things are now. */
export function slotsOf(
  ctx: SandboxContext,
  project: Project,
  channel?: Channel,
): PackageSlot[] {
  const process = ctx.store
    .of(deploymentProcesses)
    .get(project.DeploymentProcessId);
  return process
    ? packageSlots(ctx, process, currentVariables(ctx, project), channel?.Id)
    : [];
}
