import { SandboxContext } from '../../context';
import { libraryVariableSets } from '../../libraryVariableSets/libraryVariableSets';
import { runbookProcesses } from '../../processes/processes';
import { projects } from '../../projects/projects';
import { runbookEnvironments } from '../../runbooks/runbookEnvironments';
import { Runbook } from '../../runbooks/runbooks';
import { runbookSnapshots } from '../../runbooks/runbookSnapshots';
import { hasNewerVariables } from '../snapshots/hasNewerVariables';
import { tenantPromotions } from '../tenants/tenantPromotions';

/**
 * Where a runbook can be run, and whether its published snapshot is behind.
 * Shape: definition `RunbookRunTemplateResource` of the OpenAPI document.
 */
export function runTemplate(ctx: SandboxContext, runbook: Runbook) {
  const project = ctx.store.of(projects).get(runbook.ProjectId)!;
  const places = runbookEnvironments(ctx, runbook);
  const processes = ctx.store.of(runbookProcesses);
  const libraries = ctx.store.of(libraryVariableSets);
  const published = ctx.store
    .of(runbookSnapshots)
    .get(runbook.PublishedRunbookSnapshotId ?? '');
  return {
    Id: null,
    IsRunbookProcessModified:
      !!published &&
      processes.get(runbook.RunbookProcessId)?.Version !==
        processes.get(published.FrozenRunbookProcessId)?.Version,
    IsVariableSetModified:
      !!published &&
      hasNewerVariables(
        ctx,
        project.VariableSetId,
        published.ProjectVariableSetSnapshotId,
      ),
    IsLibraryVariableSetModified:
      !!published &&
      project.IncludedLibraryVariableSetIds.some((id, index) =>
        hasNewerVariables(
          ctx,
          libraries.get(id)?.VariableSetId ?? '',
          published.LibraryVariableSetSnapshotIds[index] ?? '',
        ),
      ),
    // No Git resource is selected for a snapshot here.
    IsGitResourceModified: false,
    PromoteTo: places.map(({ Id, Name }) => ({ Id, Name, Links: {} })),
    TenantPromotions: tenantPromotions(ctx, project, places, () => ({})),
    Links: {},
  };
}
