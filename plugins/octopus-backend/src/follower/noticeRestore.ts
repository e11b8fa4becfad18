import { SpaceState } from '../following/SpaceState';
import { DashboardResource } from '../resources/dashboards';

/** How many of the newest deployments are remembered. */
const WITNESSES = 20;

/**
 * Notices on a dashboard that the server was restored from a backup: a deployment
 * that was there has the same id and was made at another time. Events tell it
 * sooner, but not every key may see them.
 *
 * @param state - what was seen is brought up to date
 */
export function noticeRestore(
  { seen }: SpaceState,
  { Items, PreviousItems }: DashboardResource,
): boolean {
  const all = [...Items, ...(PreviousItems ?? [])];
  const before = seen.deployments ?? {};
  const isRestored = all.some(
    ({ DeploymentId, Created }) =>
      (before[DeploymentId] ?? Created) !== Created,
  );
  seen.deployments = Object.fromEntries(
    [...all]
      .sort((a, b) => Date.parse(b.Created) - Date.parse(a.Created))
      .slice(0, WITNESSES)
      .map(({ DeploymentId, Created }) => [DeploymentId, Created]),
  );
  return isRestored;
}
