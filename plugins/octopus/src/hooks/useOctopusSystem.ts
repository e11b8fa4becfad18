import { useApi } from '@backstage/frontend-plugin-api';
import { OctopusSystemView } from '@octopus-backstage/plugin-octopus-common';
import { octopusApiRef } from '../api/octopusApiRef';
import { ACTIVE_INTERVAL, IDLE_INTERVAL } from './intervals';
import { usePolled } from './usePolled';

function isActive(system?: OctopusSystemView) {
  return system?.rows.some(row =>
    [...Object.values(row.current), ...(row.featureBranches ?? [])].some(
      ({ isCompleted }) => !isCompleted,
    ),
  );
}

/** The components of a system by environment, kept up to date. */
export function useOctopusSystem(entityRef: string) {
  const api = useApi(octopusApiRef);
  return usePolled(
    [api, entityRef, 'system'],
    () => api.getSystem(entityRef),
    known => (isActive(known) ? ACTIVE_INTERVAL : IDLE_INTERVAL),
  );
}
