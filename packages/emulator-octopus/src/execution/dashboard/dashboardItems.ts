import { SandboxContext } from '../../context';
import { environments } from '../../environments/environments';
import { projects } from '../../projects/projects';
import { dashboardItem, historyOf } from '../progression/dashboardItem';

type Item = ReturnType<typeof dashboardItem>;

/** What runs where, and what ran there with success before that. */
export interface DashboardItems {
  Items: Item[];
  PreviousItems: Item[];
}

/**
 * The last deployment of each project to each environment, and the last
 * success before it.
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
      const history = historyOf(ctx, project.Id, environment.Id);
      if (!history.current || !wants(project.Id, environment.Id)) continue;
      result.Items.push(dashboardItem(ctx, history.current, history));
      if (history.previous) {
        result.PreviousItems.push(
          dashboardItem(ctx, history.previous, history),
        );
      }
    }
  }
  return result;
}
