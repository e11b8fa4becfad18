import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';

/** What the tab shows, as in its URL: see `usePageState`. */
export interface TabState {
  view?: string;
  deployment?: string;
}

/**
 * Links to the Octopus tab of an entity, which is at its usual path; the backend
 * links there, too.
 */
export function useTabLink(): (entityRef: string, state?: TabState) => string {
  const entityPage = useRouteRef(entityRouteRef);
  return (entityRef, state = {}) => {
    const query = new URLSearchParams({ ...state }).toString();
    const tab = `${entityPage(entityRouteParams(entityRef))}/octopus`;
    return query ? `${tab}?${query}` : tab;
  };
}
