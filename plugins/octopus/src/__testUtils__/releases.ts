import { OctopusRelease } from '@octopus-backstage/plugin-octopus-common';
import { deployment } from './deployment';
import { minutesAgo } from './minutesAgo';

function release(
  id: number,
  version: string,
  minutes: number,
  values: Partial<OctopusRelease>,
): OctopusRelease {
  return {
    id: `Releases-${id}`,
    version,
    channelId: 'Channels-1',
    assembled: minutesAgo(minutes),
    isPrerelease: version.includes('-'),
    packages: [
      { step: 'Deploy the frontend', name: 'octopub-frontend', version },
    ],
    deployments: [],
    nextEnvironmentIds: [],
    url: `https://octopus.example.com/app#/Spaces-1/releases/Releases-${id}`,
    ...values,
  };
}

/**
 * 0.4.0 runs in Development, 0.3.0 in Test, 0.1.0 in Production: Production is
 * two releases behind Test, and 0.3.0 may go there.
 */
export function octopubReleases(): OctopusRelease[] {
  const to = (id: number, version: string) => ({
    releaseId: `Releases-${id}`,
    version,
  });
  return [
    release(5, '0.4.1-login', 20, {
      channelId: 'Channels-2',
      nextEnvironmentIds: ['Environments-2'],
      deployments: [
        deployment(9, 18, {
          ...to(5, '0.4.1-login'),
          channelId: 'Channels-2',
          environmentId: 'Environments-2',
          namespace: 'login',
        }),
        deployment(8, 200, {
          ...to(5, '0.4.1-login'),
          channelId: 'Channels-2',
          environmentId: 'Environments-2',
          namespace: 'search',
          state: 'Failed',
          errorMessage: 'The deployment failed because one step failed.',
        }),
      ],
    }),
    release(4, '0.4.0', 30, {
      buildInformation: [
        {
          packageId: 'octopussamples/octopub-frontend',
          version: '0.4.0',
          buildNumber: '412',
          buildUrl: 'https://github.com/OctopusSamples/octopub/actions/runs/1',
          branch: 'main',
          commit: '1f2e3d4c5b6a79880123456789abcdef01234567',
          commitUrl: 'https://github.com/OctopusSamples/octopub/commit/1f2e3d4',
        },
      ],
      releaseNotes: 'Faster start page\n\nLess JavaScript to load.',
      nextEnvironmentIds: ['Environments-3'],
      deployments: [
        deployment(7, 28, {
          ...to(4, '0.4.0'),
          environmentId: 'Environments-1',
          deployedBy: 'Grace Hopper',
        }),
      ],
    }),
    release(3, '0.3.0', 60 * 26, {
      nextEnvironmentIds: ['Environments-4'],
      deployments: [
        deployment(6, 60 * 24, {
          ...to(3, '0.3.0'),
          environmentId: 'Environments-3',
          hasWarningsOrErrors: true,
        }),
        deployment(5, 60 * 25, {
          ...to(3, '0.3.0'),
          environmentId: 'Environments-1',
        }),
      ],
    }),
    release(2, '0.2.0', 60 * 50, {
      deployments: [
        deployment(4, 60 * 49, {
          ...to(2, '0.2.0'),
          environmentId: 'Environments-1',
        }),
      ],
    }),
    release(1, '0.1.0', 60 * 24 * 8, {
      deployments: [
        deployment(3, 60 * 24 * 6, {
          ...to(1, '0.1.0'),
          environmentId: 'Environments-4',
        }),
        deployment(2, 60 * 24 * 7, {
          ...to(1, '0.1.0'),
          environmentId: 'Environments-3',
        }),
        deployment(1, 60 * 24 * 8 - 1, {
          ...to(1, '0.1.0'),
          environmentId: 'Environments-1',
        }),
      ],
    }),
  ];
}
