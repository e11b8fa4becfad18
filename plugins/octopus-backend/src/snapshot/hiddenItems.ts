import {
  byEffect,
  OctopusRunTimes,
  toRunTimes,
} from '@octopus-backstage/plugin-octopus-common';
import { DashboardItemResource } from '../resources/releases';

type Placed = Pick<
  DashboardItemResource,
  'ReleaseId' | 'EnvironmentId' | 'TenantId'
>;

/** Tells a release in an environment from others, and a tenant from others. */
export function placeOf({
  ReleaseId,
  EnvironmentId,
  TenantId,
}: Placed): string {
  return [ReleaseId, EnvironmentId, TenantId ?? ''].join();
}

/**
 * Chooses the deployments that say more than the one of the same release, to the
 * same environment and tenant, that a progression shows in their place: one that
 * has not finished, one that took effect later, and a success where that is none.
 *
 * @param shown - what the progression shows
 * @param others - what it does not show
 * @param now - milliseconds since 1970
 */
export function hiddenItems(
  shown: DashboardItemResource[],
  others: DashboardItemResource[],
  now: number,
): DashboardItemResource[] {
  const inPlace = new Map(shown.map(item => [placeOf(item), item]));
  return others.filter(item => {
    const other = inPlace.get(placeOf(item));
    return (
      other !== undefined &&
      (!item.IsCompleted ||
        byEffect(toRun(item, now), toRun(other, now)) < 0 ||
        (item.State === 'Success' && other.State !== 'Success'))
    );
  });
}

function toRun(item: DashboardItemResource, now: number): OctopusRunTimes {
  const { TaskId, Created } = item;
  return { taskId: TaskId, created: Created, ...toRunTimes(item, now) };
}
