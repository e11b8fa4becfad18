import { useApi } from '@backstage/frontend-plugin-api';
import { OctopusProjectView } from '@octopus-backstage/plugin-octopus-common';
import { useRef } from 'react';
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
  const known = useRef<OctopusProjectView>();

  const {
    data,
    error,
    mutate: refresh,
  } = usePolled(
    [api, entityRef, 'project'],
    async () => newerOf(await api.getProject(entityRef), known.current),
    last =>
      last?.isActive || last?.isPartial || last?.isLastKnown
        ? ACTIVE_INTERVAL
        : IDLE_INTERVAL,
  );

  known.current = data;

  useProjectSignal(entityRef, {
    isMeant: signal =>
      known.current !== undefined && signalKey(known.current) === signal,
    fetchedAt: () => known.current?.fetchedAt,
    refetch: () => refresh(),
  });

  return { project: data, error, refresh: () => refresh() };
}
