import { useApi } from '@backstage/frontend-plugin-api';
import {
  isUnderWay,
  OctopusRelease,
  OctopusTaskDetails,
} from '@octopus-backstage/plugin-octopus-common';
import useSWR from 'swr';
import { octopusApiRef } from '../api/octopusApiRef';
import { useOctopusContext } from '../context/OctopusProjectContext';
import { ACTIVE_INTERVAL, IDLE_INTERVAL, usePolled } from './usePolled';

/** What does not change, and is not worth asking for twice. */
const ONCE = { shouldRetryOnError: false, revalidateOnFocus: false };

/** Polls the whole log of a task until it is finished. */
export function useTaskLog(task: OctopusTaskDetails) {
  const api = useApi(octopusApiRef);
  const { entityRef } = useOctopusContext();
  return usePolled(
    [api, entityRef, 'log', task.id, task.isCompleted],
    () => api.getTaskLog(entityRef, task.id),
    () => (task.isCompleted ? 0 : ACTIVE_INTERVAL),
  );
}

/** Reads the files of a task, and once more when it is finished. */
export function useArtifacts(task: OctopusTaskDetails) {
  const api = useApi(octopusApiRef);
  const { entityRef } = useOctopusContext();
  return useSWR(
    [api, entityRef, 'artifacts', task.id, task.isCompleted],
    () => api.getArtifacts(entityRef, task.id),
    ONCE,
  );
}

/** Reads why a finished task failed; nothing without an id. */
export function useFailedTask(taskId: string | undefined) {
  const api = useApi(octopusApiRef);
  const { entityRef } = useOctopusContext();
  return useSWR(
    taskId && [api, entityRef, 'failed', taskId],
    () => api.getTask(entityRef, taskId!),
    { ...ONCE, revalidateIfStale: false },
  );
}

/** Polls all that happened in an environment. */
export function useEnvironmentHistory(environmentId: string) {
  const api = useApi(octopusApiRef);
  const { entityRef } = useOctopusContext();
  return usePolled(
    [api, entityRef, 'history', environmentId],
    () => api.getEnvironmentHistory(entityRef, environmentId),
    known => (known?.some(isUnderWay) ? ACTIVE_INTERVAL : IDLE_INTERVAL),
  );
}

/** Polls the newest runs of a runbook. */
export function useRunbookRuns(runbookId: string) {
  const api = useApi(octopusApiRef);
  const { entityRef } = useOctopusContext();
  return usePolled(
    [api, entityRef, 'runs', runbookId],
    () => api.getRunbookRuns(entityRef, runbookId),
    known => (known?.some(isUnderWay) ? ACTIVE_INTERVAL : IDLE_INTERVAL),
  );
}

/** Finds a release on the page, or reads one that is too old for it. */
export function useRelease(releaseId: string | undefined): {
  release?: OctopusRelease;
  error?: unknown;
} {
  const api = useApi(octopusApiRef);
  const { entityRef, project } = useOctopusContext();
  const known = project.releases.find(({ id }) => id === releaseId);
  const { data, error } = useSWR(
    releaseId && !known && [api, entityRef, 'release', releaseId],
    () => api.getRelease(entityRef, releaseId!),
    ONCE,
  );
  return { release: known ?? data, error };
}
