import { useApi } from '@backstage/frontend-plugin-api';
import { octopusApiRef } from '../api/octopusApiRef';
import { useOctopusContext } from '../context/OctopusProjectContext';
import { ACTIVE_INTERVAL, IDLE_INTERVAL, usePolled } from './usePolled';

/** Polls whether what was deployed is up, and where it runs. */
export function useLiveStatus() {
  const api = useApi(octopusApiRef);
  const { entityRef } = useOctopusContext();
  return usePolled(
    [api, entityRef, 'live'],
    () => api.getLiveStatus(entityRef),
    known => (known?.isPartial ? ACTIVE_INTERVAL : IDLE_INTERVAL),
  );
}
