import { useApi } from '@backstage/frontend-plugin-api';
import {
  isUnderWay,
  OctopusSystemView,
  OctopusTenantChoice,
} from '@octopus-backstage/plugin-octopus-common';
import useSWR from 'swr';
import { octopusApiRef } from '../api/octopusApiRef';
import {
  ACTIVE_INTERVAL,
  IDLE_INTERVAL,
  usePolled,
  BRANCHES_INTERVAL,
} from './usePolled';

function isActive(system?: OctopusSystemView) {
  return system?.rows.some(row =>
    [
      ...Object.values(row.current),
      ...Object.values(row.newer ?? {}),
      ...(row.featureBranches ?? []),
    ].some(isUnderWay),
  );
}

/** Polls the components of a system by environment. */
export function useOctopusSystem(entityRef: string) {
  const api = useApi(octopusApiRef);
  return usePolled(
    [api, entityRef, 'system'],
    () => api.getSystem(entityRef),
    known =>
      isActive(known) || known?.isPartial ? ACTIVE_INTERVAL : IDLE_INTERVAL,
  );
}

/** Polls the feature branches of a service or a system. */
export function useFeatureBranches(entityRef: string) {
  const api = useApi(octopusApiRef);
  return usePolled(
    [api, entityRef, 'featureBranches'],
    () => api.getFeatureBranches(entityRef),
    known =>
      known?.isActive || known?.isPartial ? ACTIVE_INTERVAL : BRANCHES_INTERVAL,
  );
}

/** Reads the Octopus servers of the portal. */
export function useInstances() {
  const api = useApi(octopusApiRef);
  return useSWR([api, 'instances'], () => api.getInstances(), {
    shouldRetryOnError: false,
  });
}

/** Polls the runbooks of the project with their last runs. */
export function useRunbooks(entityRef: string) {
  const api = useApi(octopusApiRef);
  return usePolled(
    [api, entityRef, 'runbooks'],
    () => api.getRunbooks(entityRef),
    known =>
      known?.some(({ runs = [] }) => runs.some(isUnderWay))
        ? ACTIVE_INTERVAL
        : IDLE_INTERVAL,
  );
}

/** A release or a runbook to preview in an environment. */
export interface PreviewSubject extends OctopusTenantChoice {
  kind: 'release' | 'runbook';
  id: string;
  environmentId: string;
}

/**
 * Reads what Octopus would do, each time a dialog opens, once everything that
 * it depends on is chosen.
 */
export function usePreview(
  entityRef: string,
  subject: PreviewSubject,
  isChosen: boolean,
) {
  const api = useApi(octopusApiRef);
  const { kind, id, environmentId, tenantId, tenantTags } = subject;
  const one: [string, string?] = tenantId
    ? [environmentId, tenantId]
    : [environmentId];
  const slot: [string, string?, string[]?] = tenantTags
    ? [environmentId, undefined, tenantTags]
    : one;
  return useSWR(
    isChosen && [api, entityRef, 'preview', kind, id, ...slot],
    () =>
      kind === 'release'
        ? api.getReleasePreview(entityRef, id, ...slot)
        : api.getRunbookPreview(entityRef, id, ...slot),
    { shouldRetryOnError: false, revalidateOnFocus: false },
  );
}
