import { useApi } from '@backstage/frontend-plugin-api';
import useSWR from 'swr';
import { octopusApiRef } from '../api/octopusApiRef';

/** A release or a runbook that is about to be started in an environment. */
export interface PreviewSubject {
  kind: 'release' | 'runbook';
  id: string;
  environmentId: string;
}

/** What Octopus would do, asked anew each time a dialog opens. */
export function usePreview(entityRef: string, subject: PreviewSubject) {
  const api = useApi(octopusApiRef);
  const { kind, id, environmentId } = subject;
  return useSWR(
    [api, entityRef, 'preview', kind, id, environmentId],
    () =>
      kind === 'release'
        ? api.getReleasePreview(entityRef, id, environmentId)
        : api.getRunbookPreview(entityRef, id, environmentId),
    { shouldRetryOnError: false, revalidateOnFocus: false },
  );
}
