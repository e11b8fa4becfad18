import { useApi } from '@backstage/frontend-plugin-api';
import { octopusApiRef } from '../api/octopusApiRef';
import { ACTIVE_INTERVAL, BRANCHES_INTERVAL } from './intervals';
import { usePolled } from './usePolled';

/** The feature branches of a service or a system, kept up to date. */
export function useFeatureBranches(entityRef: string) {
  const api = useApi(octopusApiRef);
  return usePolled(
    [api, entityRef, 'featureBranches'],
    () => api.getFeatureBranches(entityRef),
    known =>
      known?.isActive || known?.isPartial ? ACTIVE_INTERVAL : BRANCHES_INTERVAL,
  );
}
