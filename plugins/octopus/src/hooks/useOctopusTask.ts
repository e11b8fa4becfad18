import { octopusApiRef } from '../api/octopusApiRef';
import { TaskSubject } from '../context/OctopusProjectContext';
import { IDLE_INTERVAL, TASK_INTERVAL, usePolled } from './usePolled';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  OctopusDeploymentDetails,
  OctopusTaskDetails,
} from '@octopus-backstage/plugin-octopus-common';

/** A task and its deployment, if it belongs to one. */
export interface OctopusTaskState {
  task?: OctopusTaskDetails;
  details?: OctopusDeploymentDetails;
  error?: unknown;
  refresh: () => Promise<unknown>;
}

/** Polls the details of a deployment or a run until it is finished. */
export function useOctopusTask(
  entityRef: string,
  subject: TaskSubject,
): OctopusTaskState {
  const api = useApi(octopusApiRef);
  const { data, error, mutate } = usePolled(
    [api, entityRef, subject.kind, subject.id],
    async (): Promise<{
      task: OctopusTaskDetails;
      details?: OctopusDeploymentDetails;
    }> => {
      if (subject.kind === 'task') {
        return { task: await api.getTask(entityRef, subject.id) };
      }
      const details = await api.getDeployment(entityRef, subject.id);
      return { task: details.task, details };
    },
    known => {
      if (known?.task.isCompleted) {
        return 0;
      }
      return known?.task.scheduledFor ? IDLE_INTERVAL : TASK_INTERVAL;
    },
  );
  return { ...data, error, refresh: () => mutate() };
}
