import { useApi } from '@backstage/frontend-plugin-api';
import { OctopusProjectView } from '@octopus-backstage/plugin-octopus-common';
import { unstable_serialize, useSWRConfig } from 'swr';
import { octopusApiRef } from '../api/octopusApiRef';
import { ACTIVE_INTERVAL, IDLE_INTERVAL, usePolled } from './usePolled';
import { useProjectSignal } from './useProjectSignal';

/** The last known state of the project of an entity. */
export interface OctopusProjectState {
  /** Kept during a refresh, and when a refresh fails. */
  project?: OctopusProjectView;
  error?: unknown;
  refresh: () => Promise<unknown>;
}

function signalKey(project: OctopusProjectView) {
  return `${project.instance}/${project.space.id}/${project.project.id}`;
}

/**
 * A backend that has just started may know less than a page that was open
 * before: the page then keeps what it shows until there is something newer.
 */
function newerOf(
  next: OctopusProjectView,
  shown: OctopusProjectView | undefined,
): OctopusProjectView {
  const isOlder =
    next.isLastKnown &&
    shown &&
    Date.parse(next.fetchedAt) <= Date.parse(shown.fetchedAt);
  return isOlder ? { ...shown, abilities: next.abilities } : next;
}

/**
 * Polls the project of an entity. All components of a page share one request,
 * however many use this hook.
 *
 * A signal of the backend triggers a refetch, unless the data is already as
 * new. Polling is needed as well, because the backend only notices changes in
 * Octopus when it is asked: every five seconds while something is running,
 * missing or maybe old, every minute otherwise, and never in a hidden tab.
 */
export function useOctopusProject(entityRef: string): OctopusProjectState {
  const api = useApi(octopusApiRef);
  const { cache, mutate } = useSWRConfig();
  const key = [api, entityRef, 'project'];
  const id = unstable_serialize(key);
  const known = (): OctopusProjectView | undefined => cache.get(id)?.data;

  const {
    data,
    error,
    mutate: refresh,
  } = usePolled(
    key,
    async () => newerOf(await api.getProject(entityRef), known()),
    last =>
      last?.isActive || last?.isPartial || last?.isLastKnown
        ? ACTIVE_INTERVAL
        : IDLE_INTERVAL,
  );

  useProjectSignal(id, {
    isMeant: signal => {
      const project = known();
      return project !== undefined && signalKey(project) === signal;
    },
    fetchedAt: () => known()?.fetchedAt,
    refetch: () => mutate(key),
  });

  return { project: data, error, refresh: () => refresh() };
}
