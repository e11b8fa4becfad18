import { useApi } from '@backstage/frontend-plugin-api';
import { OctopusReleaseQuery } from '@octopus-backstage/plugin-octopus-common';
import { useEffect, useRef } from 'react';
import useSWR from 'swr';
import { octopusApiRef } from '../api/OctopusClient';

/**
 * Reads a page of releases, and again whenever the project was read again. What
 * was shown stays until there is something newer.
 *
 * @param fetchedAt - when the project was read, ISO 8601
 */
export function useReleases(
  entityRef: string,
  query: OctopusReleaseQuery,
  fetchedAt: string,
) {
  const api = useApi(octopusApiRef);
  const { data, error, isLoading, mutate } = useSWR(
    [api, entityRef, 'releases', query],
    () => api.getReleases(entityRef, query),
    {
      keepPreviousData: true,
      shouldRetryOnError: false,
      revalidateOnFocus: false,
    },
  );
  const shown = useRef(fetchedAt);
  useEffect(() => {
    if (shown.current !== fetchedAt) {
      shown.current = fetchedAt;
      mutate();
    }
  }, [fetchedAt, mutate]);

  return { page: data, error, isLoading };
}

/** Finds the release of a version, as it is named in links. */
export function useRelease(entityRef: string, version: string | undefined) {
  const api = useApi(octopusApiRef);
  return useSWR(
    version && [api, entityRef, 'release', version],
    async () => {
      const { items } = await api.getReleases(entityRef, {
        search: version,
        offset: 0,
        limit: 100,
      });
      return items.find(release => release.version === version) ?? null;
    },
    { shouldRetryOnError: false, revalidateOnFocus: false },
  );
}
