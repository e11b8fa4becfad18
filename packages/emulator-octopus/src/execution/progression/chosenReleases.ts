import { Channel } from '../../channels/channels';
import { SandboxContext } from '../../context';
import {
  deploymentsWhere,
  DeploymentWithTask,
} from '../deployments/deploymentsOf';
import { Release } from '../releases/release';
import { releasesOf } from '../releases/releasesOf';

function firstOf<T>(items: T[], count: number): T[] {
  return [...new Set(items)].slice(0, count);
}

function slotOf({ deployment }: DeploymentWithTask): string {
  return `${deployment.EnvironmentId}/${deployment.TenantId ?? ''}`;
}

/**
 * The releases that a progression shows, newest first: of each channel so many
 * of the newest, and for each of its environments and tenants so many of those
 * deployed there last ("per environment/channel/tenant combination",
 * OctopusDeploy/docs:src/pages/docs/api/_generated/progression.md).
 */
export function chosenReleases(
  ctx: SandboxContext,
  projectId: string,
  channels: Channel[],
  count: number,
): Release[] {
  const all = releasesOf(ctx, projectId);
  const deployed = deploymentsWhere(ctx, item => item.ProjectId === projectId);
  const chosen = new Set<string>();
  for (const { Id } of channels) {
    const newest = all.filter(release => release.ChannelId === Id);
    newest.slice(0, count).forEach(release => chosen.add(release.Id));
    const own = deployed.filter(
      ({ deployment }) => deployment.ChannelId === Id,
    );
    for (const slot of new Set(own.map(slotOf))) {
      const there = own.filter(item => slotOf(item) === slot);
      firstOf(
        there.map(({ deployment }) => deployment.ReleaseId),
        count,
      ).forEach(id => chosen.add(id));
    }
  }
  return all.filter(({ Id }) => chosen.has(Id));
}
