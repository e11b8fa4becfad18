import { useApi } from '@backstage/frontend-plugin-api';
import { OctopusProjectView } from '@octopus-backstage/plugin-octopus-common';
import { unstable_serialize, useSWRConfig } from 'swr';
import { octopusApiRef } from '../api/octopusApiRef';
import { ACTIVE_INTERVAL, IDLE_INTERVAL } from './intervals';
import { usePolled } from './usePolled';
import { useProjectSignal } from './useProjectSignal';

/** What is known of the project of an entity. */
export interface OctopusProjectState {
  /** Stays what it was while it is refreshed, and when that fails. */
  project?: OctopusProjectView;
  error?: unknown;
  refresh: () => Promise<unknown>;
}

function signalKey(project: OctopusProjectView) {
  return `${project.instance}/${project.space.id}/${project.project.id}`;
}

/**
 * The project of an entity, kept up to date. All components of a page share one
 * request, however many use this hook.
 *
 * A signal of the backend makes it ask at once, unless it shows something as new
 * already. It also polls, for it is this
 * asking that lets the backend notice what happens in Octopus: every five
 * seconds while something runs or is still missing, every minute otherwise,
 * never in a hidden tab.
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
    () => api.getProject(entityRef),
    last =>
      last?.isActive || last?.isPartial ? ACTIVE_INTERVAL : IDLE_INTERVAL,
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
