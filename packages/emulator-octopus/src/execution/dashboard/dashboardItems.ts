import { SandboxContext } from '../../context';
import { environments } from '../../environments/environments';
import { projects } from '../../projects/projects';
import { deploymentsWhere } from '../deployments/deploymentsOf';
import { dashboardItem, historyOf } from '../progression/dashboardItem';

type Item = ReturnType<typeof dashboardItem>;

/** What runs where, and what ran there with success before that. */
export interface DashboardItems {
  Items: Item[];
  PreviousItems: Item[];
}

function tenantsIn(
  ctx: SandboxContext,
  projectId: string,
  environmentId: string,
): Set<string | null> {
  return new Set(
    deploymentsWhere(
      ctx,
      item =>
        item.ProjectId === projectId && item.EnvironmentId === environmentId,
    ).map(({ deployment }) => deployment.TenantId),
  );
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
  const places = ctx.store.of(environments).inSpace(spaceId);
  for (const project of ctx.store.of(projects).inSpace(spaceId)) {
    for (const environment of places) {
      if (!wants(project.Id, environment.Id)) continue;
      for (const tenantId of tenantsIn(ctx, project.Id, environment.Id)) {
        const history = historyOf(ctx, project.Id, environment.Id, tenantId);
        if (!history.current) continue;
        result.Items.push(dashboardItem(ctx, history.current, history));
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
