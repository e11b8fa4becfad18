import { OctopusLiveStatus } from '@octopus-backstage/plugin-octopus-common';
import { minutesAgo } from './minutesAgo';

/** Development is healthy, and a pod in Test cannot start. */
export function liveStatus(
  values: Partial<OctopusLiveStatus> = {},
): OctopusLiveStatus {
  const namespace = 'development';
  return {
    places: [
      {
        environmentId: 'Environments-1',
        status: 'Healthy',
        updatedAt: minutesAgo(0),
        objects: [
          {
            kind: 'Deployment',
            name: 'octopub-frontend',
            namespace,
            health: 'Healthy',
            depth: 0,
          },
        ],
      },
      {
        environmentId: 'Environments-3',
        status: 'Degraded',
        updatedAt: minutesAgo(0),
        objects: [
          {
            kind: 'Deployment',
            name: 'octopub-frontend',
            namespace: 'test',
            health: 'Progressing',
            depth: 0,
          },
          {
            kind: 'Pod',
            name: 'octopub-frontend-6c9d7b5f88-x2lqv',
            namespace: 'test',
            health: 'Degraded',
            message: 'Back-off restarting failed container',
            depth: 1,
          },
        ],
      },
    ],
    addresses: [
      {
        environmentId: 'Environments-1',
        url: 'http://development.elb.example.com/development',
      },
    ],
    ...values,
  };
}
