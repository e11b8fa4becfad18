import { DashboardResource } from '../resources/dashboards';
import { SpaceTarget } from '../target/ProjectTarget';

/**
 * Reads what runs where, of all projects of a space in one request. Parameter
 * `showAll`: OctopusDeploy/docs:src/pages/docs/api/_generated/dashboard.md; that it
 * lifts the limits which the key's user has set is inferred, so the answer is
 * asked which projects it shows.
 */
export function readDashboard({
  space,
  read,
}: SpaceTarget): Promise<DashboardResource> {
  return read.get(`/api/${space.id}/dashboard`, { showAll: true });
}
