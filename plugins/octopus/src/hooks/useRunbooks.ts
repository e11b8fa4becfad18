import { useApi } from '@backstage/frontend-plugin-api';
import useSWR from 'swr';
import { octopusApiRef } from '../api/octopusApiRef';

/** The runbooks of the project. */
export function useRunbooks(entityRef: string) {
  const api = useApi(octopusApiRef);
  return useSWR(
    [api, entityRef, 'runbooks'],
    () => api.getRunbooks(entityRef),
    {
      shouldRetryOnError: false,
    },
  );
}
