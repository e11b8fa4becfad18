import { useApi } from '@backstage/frontend-plugin-api';
import { OctopusReleaseQuery } from '@octopus-backstage/plugin-octopus-common';
import { useEffect, useRef } from 'react';
import useSWR from 'swr';
import { octopusApiRef } from '../api/octopusApiRef';

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

/** As many releases as the backend returns at once. */
const LONGEST_PAGE = 100;

/** Finds the release of a version, as it is named in links. */
export function useReleaseOfVersion(
  entityRef: string,
  version: string | undefined,
) {
  const api = useApi(octopusApiRef);
  return useSWR(
    version && [api, entityRef, 'release', version],
    async () => {
      // The search finds every version that has this one in it.
      for (let offset = 0; ; offset += LONGEST_PAGE) {
        const { items, totalCount } = await api.getReleases(entityRef, {
          search: version,
          offset,
          limit: LONGEST_PAGE,
        });
        const found = items.find(release => release.version === version);
        if (
          found ||
          items.length === 0 ||
          offset + items.length >= totalCount
        ) {
          return found ?? null;
        }
      }
    },
    { shouldRetryOnError: false, revalidateOnFocus: false },
  );
}
