import { useApi } from '@backstage/frontend-plugin-api';
import {
  OctopusDeploymentDetails,
  OctopusTaskDetails,
} from '@octopus-backstage/plugin-octopus-common';
import { octopusApiRef } from '../api/octopusApiRef';
import { TASK_INTERVAL } from './intervals';
import { usePolled } from './usePolled';

/** A deployment, or any other task of the project such as a runbook run. */
export type TaskSubject =
  | { kind: 'deployment'; id: string }
  | { kind: 'task'; id: string };

/** A task and, where it belongs to one, its deployment. */
export interface OctopusTaskState {
  task?: OctopusTaskDetails;
  details?: OctopusDeploymentDetails;
  error?: unknown;
  refresh: () => Promise<unknown>;
}

/** Everything behind a deployment or a run, followed until it is finished. */
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
    known => (known?.task.isCompleted ? 0 : TASK_INTERVAL),
  );
  return { ...data, error, refresh: () => mutate() };
}
