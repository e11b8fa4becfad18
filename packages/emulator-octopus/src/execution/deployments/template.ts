import { SandboxContext } from '../../context';
import { Environment } from '../../environments/environments';
import { placesIn } from '../../environments/places';
import { processOf } from '../../git/contentOf';
import { libraryVariableSets } from '../../libraryVariableSets/libraryVariableSets';
import { deploymentProcesses } from '../../processes/processes';
import { Project, projects } from '../../projects/projects';
import { tenants } from '../../tenants/tenants';
import { lifecycleProgress } from '../lifecycles/lifecycleProgress';
import { Release } from '../releases/release';
import { hasNewerVariables } from '../snapshots/hasNewerVariables';

/** That a tenant is promoted by the release's own progress, and not by the tenant's, is a simplification. */
function tenantPromotions(
  ctx: SandboxContext,
  project: Project,
  places: Environment[],
  previews: string,
) {
  return ctx.store
    .of(tenants)
    .inSpace(project.SpaceId)
    .filter(
      ({ ProjectEnvironments, IsDisabled }) =>
        !IsDisabled && project.Id in ProjectEnvironments,
    )
    .map(({ Id, Name, ProjectEnvironments }) => ({
      Id,
      Name,
      PromoteTo: places
        .filter(place => ProjectEnvironments[project.Id].includes(place.Id))
        .map(place => ({
          Id: place.Id,
          Name: place.Name,
          Links: {
            Preview: `${previews}/${place.Id}/${Id}{?includeDisabledSteps}`,
          },
        })),
      Links: {},
    }));
}

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
    PromoteTo: places.map(({ Id, Name }) => ({
      Id,
      Name,
      Links: { Preview: `${previews}/${Id}{?includeDisabledSteps}` },
    })),
    TenantPromotions: tenantPromotions(ctx, project, places, previews),
    Links: {
      Self: `${space}/releases/${release.Id}/deployments/template`,
      Release: `${space}/releases/${release.Id}`,
    },
  };
}
