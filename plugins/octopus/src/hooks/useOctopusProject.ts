import { useApi, useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { OctopusProjectView } from '@octopus-backstage/plugin-octopus-common';
import { unstable_serialize, useSWRConfig } from 'swr';
import useSWRSubscription from 'swr/subscription';
import { octopusApiRef } from '../api/octopusApiRef';
import { ACTIVE_INTERVAL, IDLE_INTERVAL } from './intervals';
import { usePolled } from './usePolled';

/** The channel on which the backend says that a project has changed. */
export const OCTOPUS_PROJECT_SIGNAL = 'octopus:project';

/** What is known of the project of an entity, and how fresh it is. */
export interface OctopusProjectState {
  /** Stays what it was while it is refreshed, and when that fails. */
  project?: OctopusProjectView;
  error?: unknown;
  isRefreshing: boolean;
  refresh: () => Promise<unknown>;
}

function signalKey(project: OctopusProjectView) {
  return `${project.instance}/${project.space.id}/${project.project.id}`;
}

/**
 * The project of an entity, kept up to date. All components of a page share one
 * request, however many use this hook.
 *
 * A signal of the backend makes it ask at once. It also polls, for it is this
 * asking that lets the backend notice what happens in Octopus: every five
 * seconds while something runs or is still missing, every minute otherwise, never in a hidden tab.
 */
export function useOctopusProject(entityRef: string): OctopusProjectState {
  const api = useApi(octopusApiRef);
  const signals = useApiHolder().get(signalApiRef);
  const { cache, mutate } = useSWRConfig();
  const key = [api, entityRef, 'project'] as const;

  const { data, error, isValidating, ...swr } = usePolled(
    key,
    () => api.getProject(entityRef),
    known =>
      known?.isActive || known?.isPartial ? ACTIVE_INTERVAL : IDLE_INTERVAL,
  );

  useSWRSubscription(
    signals ? [signals, api, entityRef, OCTOPUS_PROJECT_SIGNAL] : null,
    () => {
      const { unsubscribe } = signals!.subscribe<{ key: string }>(
        OCTOPUS_PROJECT_SIGNAL,
        message => {
          const known: OctopusProjectView | undefined = cache.get(
            unstable_serialize(key),
          )?.data;
          if (known && message.key === signalKey(known) && !document.hidden) {
            mutate(key);
          }
        },
      );
      return unsubscribe;
    },
  );

  return {
    project: data,
    error,
    isRefreshing: isValidating,
    refresh: () => swr.mutate(),
  };
}
