import { OctopusTaskLog } from '@octopus-backstage/plugin-octopus-common';
import { minutesAgo } from './minutesAgo';

const line = (category: string, text: string) => ({
  occurredAt: minutesAgo(2),
  category,
  text,
});

/** The whole log of a deployment whose second step failed. */
export function taskLog(): OctopusTaskLog {
  return {
    steps: [
      {
        id: 'ServerTasks-20',
        isTask: true,
        name: 'Deploy EKS Octopub Frontend release 0.3.0 to Production',
        status: 'Failed',
        lines: [line('Fatal', 'The deployment failed because a step failed.')],
      },
      {
        id: 'ServerTasks-20/1',
        name: 'Step 1: Acquire packages',
        status: 'Success',
        lines: [line('Info', 'All packages have been acquired')],
      },
      {
        id: 'ServerTasks-20/2',
        name: 'Step 2: Deploy the frontend',
        status: 'Failed',
        lines: [
          line('Verbose', 'Using kubectl 1.34'),
          line('Info', 'deployment.apps/octopub-frontend configured'),
          line('Error', 'ImagePullBackOff: octopub-frontend:0.3.0'),
          line('Fatal', 'The step failed: the rollout timed out'),
        ],
      },
    ],
  };
}
