import { SandboxContext } from '../../context';
import { placesIn } from '../../environments/places';
import { processOf } from '../../git/contentOf';
import { libraryVariableSets } from '../../libraryVariableSets/libraryVariableSets';
import { deploymentProcesses } from '../../processes/processes';
import { projects } from '../../projects/projects';
import { lifecycleProgress } from '../lifecycles/lifecycleProgress';
import { Release } from '../releases/release';
import { hasNewerVariables } from '../snapshots/hasNewerVariables';
import { tenantPromotions } from '../tenants/tenantPromotions';

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
  const places = placesIn(ctx, release.SpaceId).filter(({ Id }) =>
    deployable.includes(Id),
  );
  const previewLink = (...ids: string[]) => ({
    Preview: `${space}/releases/${release.Id}/deployments/preview/${ids.join(
      '/',
    )}{?includeDisabledSteps}`,
  });
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
    // No Git resource is selected for a release here.
    IsGitResourceModified: false,
    PromoteTo: places.map(({ Id, Name }) => ({
      Id,
      Name,
      Links: previewLink(Id),
    })),
    TenantPromotions: tenantPromotions(ctx, project, places, previewLink),
    Links: {
      Self: `${space}/releases/${release.Id}/deployments/template`,
      Release: `${space}/releases/${release.Id}`,
    },
  };
}
