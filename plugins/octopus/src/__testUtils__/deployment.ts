import { OctopusDeployment } from '@octopus-backstage/plugin-octopus-common';
import { minutesAgo } from './minutesAgo';

/** A successful deployment by default. */
export function deployment(
  id: number,
  minutes: number,
  values: Pick<OctopusDeployment, 'releaseId' | 'version' | 'environmentId'> &
    Partial<OctopusDeployment>,
): OctopusDeployment {
  return {
    id: `Deployments-${id}`,
    channelId: 'Channels-1',
    taskId: `ServerTasks-${id}`,
    state: 'Success',
    isCompleted: true,
    hasPendingInterruptions: false,
    hasWarningsOrErrors: false,
    created: minutesAgo(minutes),
    completedAt: minutesAgo(minutes - 1),
    duration: '1 minute',
    deployedBy: 'Ada Lovelace',
    url: `https://octopus.example.com/app#/Spaces-1/deployments/Deployments-${id}`,
    ...values,
  };
}
