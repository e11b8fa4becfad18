import { useApi } from '@backstage/frontend-plugin-api';
import useSWR from 'swr';
import { octopusApiRef } from '../api/octopusApiRef';
import { ACTIVE_INTERVAL, IDLE_INTERVAL, pollingOptions } from './polling';

/** The components of a system by environment, kept up to date. */
export function useOctopusSystem(entityRef: string) {
  const api = useApi(octopusApiRef);
  return useSWR([api, entityRef, 'system'], () => api.getSystem(entityRef), {
    ...pollingOptions,
    refreshInterval: system => {
      const isActive = system?.rows.some(row =>
        Object.values(row.current).some(({ isCompleted }) => !isCompleted),
      );
      return isActive ? ACTIVE_INTERVAL : IDLE_INTERVAL;
    },
  });
}
