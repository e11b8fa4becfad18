import { OctopusTaskDetails } from '@octopus-backstage/plugin-octopus-common';
import { minutesAgo } from './minutesAgo';

/** A deployment in the middle of its first step. */
export function taskDetails(
  values: Partial<OctopusTaskDetails> = {},
): OctopusTaskDetails {
  return {
    id: 'ServerTasks-20',
    description: 'Deploy EKS Octopub Frontend release 0.3.0 to Production',
    state: 'Executing',
    isCompleted: false,
    hasPendingInterruptions: false,
    hasWarningsOrErrors: false,
    startedAt: minutesAgo(1),
    progressPercentage: 40,
    steps: [
      {
        id: 'ServerTasks-20/1',
        name: 'Deploy the frontend',
        status: 'Running',
        children: [
          {
            id: 'ServerTasks-20/1/1',
            name: 'Worker',
            status: 'Running',
            children: [],
          },
        ],
      },
      {
        id: 'ServerTasks-20/2',
        name: 'Smoke test',
        status: 'Pending',
        children: [],
      },
    ],
    log: [
      { occurredAt: minutesAgo(1), category: 'Info', text: 'Acquiring lock' },
      {
        occurredAt: minutesAgo(1),
        category: 'Info',
        text: 'deployment.apps/octopub-frontend configured',
      },
    ],
    url: 'https://octopus.example.com/app#/Spaces-1/tasks/ServerTasks-20',
    ...values,
  };
}
