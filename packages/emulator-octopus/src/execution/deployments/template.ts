import { SandboxContext } from '../../context';
import { placesIn } from '../../environments/places';
import { processOf } from '../../git/contentOf';
import { libraryVariableSets } from '../../libraryVariableSets/libraryVariableSets';
import { deploymentProcesses } from '../../processes/processes';
import { projects } from '../../projects/projects';
import { lifecycleProgress } from '../lifecycles/lifecycleProgress';
import { Release } from '../releases/release';
import { hasNewerVariables } from '../snapshots/hasNewerVariables';

/**
 * Where a release can be deployed to, and whether it is behind its project.
 * Shape: definition `DeploymentTemplateResource` of the OpenAPI document.
 */
export function deploymentTemplate(ctx: SandboxContext, release: Release) {
  const project = ctx.store.of(projects).get(release.ProjectId)!;
  const processes = ctx.store.of(deploymentProcesses);
  const libraries = ctx.store.of(libraryVariableSets);
  const { deployable } = lifecycleProgress(ctx, release);
  const space = `/api/${release.SpaceId}`;
  const previews = `${space}/releases/${release.Id}/deployments/preview`;
  return {
    Id: null,
    DeploymentNotes: null,
    IsDeploymentProcessModified:
      processOf(ctx, project)?.Version !==
      processes.get(release.ProjectDeploymentProcessSnapshotId)?.Version,
    IsVariableSetModified: hasNewerVariables(
      ctx,
      project.VariableSetId,
      release.ProjectVariableSetSnapshotId,
    ),
    IsLibraryVariableSetModified: project.IncludedLibraryVariableSetIds.some(
      (id, index) =>
        hasNewerVariables(
          ctx,
          libraries.get(id)?.VariableSetId ?? '',
          release.LibraryVariableSetSnapshotIds[index] ?? '',
        ),
    ),
    PromoteTo: placesIn(ctx, release.SpaceId)
      .filter(({ Id }) => deployable.includes(Id))
      .map(({ Id, Name }) => ({
        Id,
        Name,
        Links: { Preview: `${previews}/${Id}{?includeDisabledSteps}` },
      })),
    TenantPromotions: [],
    Links: {
      Self: `${space}/releases/${release.Id}/deployments/template`,
      Release: `${space}/releases/${release.Id}`,
    },
  };
}
