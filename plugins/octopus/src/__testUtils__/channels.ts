import { OctopusChannel } from '@octopus-backstage/plugin-octopus-common';
import { minutesAgo } from './minutesAgo';

/** Releases without a prerelease, through all phases of DevSecOps. */
export function mainlineChannel(): OctopusChannel {
  return {
    id: 'Channels-1',
    name: 'Mainline',
    description: 'The channel that reaches production',
    isDefault: true,
    lifecycleName: 'DevSecOps',
    phases: [
      phase('Development', 'Environments-1'),
      { ...phase('Feature Branch', 'Environments-2'), isOptional: true },
      phase('Test', 'Environments-3'),
      phase('Production', 'Environments-4'),
      {
        ...phase('Security', 'Environments-5'),
        automaticEnvironmentIds: ['Environments-5'],
      },
    ],
    rules: [{ versionRange: '', tag: '^$', actions: ['Deploy the frontend'] }],
    newestRelease: {
      id: 'Releases-4',
      version: '0.4.0',
      assembled: minutesAgo(30),
    },
  };
}

/** Any release, to one namespace per branch. */
export function featureBranchChannel(): OctopusChannel {
  return {
    id: 'Channels-2',
    name: 'Feature Branch',
    isDefault: false,
    lifecycleName: 'Feature Branch',
    phases: [phase('Feature Branch', 'Environments-2')],
    rules: [],
    newestRelease: {
      id: 'Releases-5',
      version: '0.4.1-login',
      assembled: minutesAgo(20),
    },
  };
}

function phase(name: string, environmentId: string) {
  return {
    name,
    environmentIds: [environmentId],
    automaticEnvironmentIds: [] as string[],
    isOptional: false,
  };
}
