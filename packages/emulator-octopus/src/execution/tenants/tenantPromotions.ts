import { SandboxContext } from '../../context';
import { Environment } from '../../environments/environments';
import { Project } from '../../projects/projects';
import { tenants } from '../../tenants/tenants';

/**
 * For which tenants of a project something can be started, and in which of the
 * given places: those that the tenant is connected to. That a tenant is promoted
 * by the progress of the whole, and not by its own, is a simplification.
 *
 * @param linksOf - links of a tenant in an environment, given their ids
 */
export function tenantPromotions(
  ctx: SandboxContext,
  project: Project,
  places: Environment[],
  linksOf: (environmentId: string, tenantId: string) => object,
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
          Links: linksOf(place.Id, Id),
        })),
      Links: {},
    }));
}
