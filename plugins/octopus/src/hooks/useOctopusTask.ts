import { useApi } from '@backstage/frontend-plugin-api';
import {
  OctopusDeployment,
  OctopusTaskDetails,
} from '@octopus-backstage/plugin-octopus-common';
import useSWR from 'swr';
import { octopusApiRef } from '../api/octopusApiRef';
import { pollingOptions, TASK_INTERVAL } from './polling';

/** A deployment, or any other task of the project such as a runbook run. */
export type TaskSubject =
  | { kind: 'deployment'; id: string }
  | { kind: 'task'; id: string };

/** A task and, where it belongs to one, its deployment. */
export interface OctopusTaskState {
  task?: OctopusTaskDetails;
  deployment?: OctopusDeployment;
  error?: unknown;
  refresh: () => Promise<unknown>;
}

/** Everything behind a deployment or a run, followed until it is finished. */
export function useOctopusTask(
  entityRef: string,
  subject: TaskSubject,
): OctopusTaskState {
  const api = useApi(octopusApiRef);
  const { data, error, mutate } = useSWR(
    [api, entityRef, subject.kind, subject.id],
    async (): Promise<{
      task: OctopusTaskDetails;
      deployment?: OctopusDeployment;
    }> =>
      subject.kind === 'deployment'
        ? api.getDeployment(entityRef, subject.id)
        : { task: await api.getTask(entityRef, subject.id) },
    {
      ...pollingOptions,
      keepPreviousData: false,
      refreshInterval: known => (known?.task.isCompleted ? 0 : TASK_INTERVAL),
    },
  );
  return { ...data, error, refresh: () => mutate() };
}
