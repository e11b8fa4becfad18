import { SandboxContext } from '../../context';
import { environments } from '../../environments/environments';
import { projects } from '../../projects/projects';
import {
  deploymentsWhere,
  DeploymentWithTask,
} from '../deployments/deploymentsOf';
import { dashboardItem, historyIn } from '../progression/dashboardItem';

type Item = ReturnType<typeof dashboardItem>;

/** What runs where, and what ran there with success before that. */
export interface DashboardItems {
  Items: Item[];
  PreviousItems: Item[];
}

/**
 * The last deployment of each project to each environment and tenant, and the
 * last success before it.
 */
export function dashboardItems(
  ctx: SandboxContext,
  spaceId: string,
  wants: (projectId: string, environmentId: string) => boolean,
): DashboardItems {
  const result: DashboardItems = { Items: [], PreviousItems: [] };
  const found = slots(ctx, spaceId);
  const places = ctx.store.of(environments).inSpace(spaceId);
  for (const project of ctx.store.of(projects).inSpace(spaceId)) {
    for (const environment of places) {
      const tenants = found.get(`${project.Id}/${environment.Id}`);
      if (!tenants || !wants(project.Id, environment.Id)) continue;
      for (const inSlot of tenants.values()) {
        const history = historyIn(inSlot);
        result.Items.push(dashboardItem(ctx, inSlot[0], history));
        if (history.previous) {
          result.PreviousItems.push(
            dashboardItem(ctx, history.previous, history),
          );
        }
      }
    }
  }
  return result;
}

/** Deployments of a space, newest first, by project and environment, then by tenant or none. */
function slots(ctx: SandboxContext, spaceId: string) {
  const found = new Map<string, Map<string | null, DeploymentWithTask[]>>();
  for (const one of deploymentsWhere(ctx, item => item.SpaceId === spaceId)) {
    const { ProjectId, EnvironmentId, TenantId } = one.deployment;
    const place = `${ProjectId}/${EnvironmentId}`;
    const tenants = found.get(place) ?? new Map();
    found.set(place, tenants);
    tenants.set(TenantId, [...(tenants.get(TenantId) ?? []), one]);
  }
  return found;
}
