import { OctopusProjectView } from '@octopus-backstage/plugin-octopus-common';
import { featureBranchChannel, mainlineChannel } from './channels';
import { minutesAgo } from './minutesAgo';
import { octopubReleases } from './releases';

/** The frontend of Octopub, idle, with everything allowed. */
export function projectView(
  values: Partial<OctopusProjectView> = {},
): OctopusProjectView {
  return {
    instance: 'sandbox',
    space: { id: 'Spaces-1', name: 'Platform' },
    project: {
      id: 'Projects-1',
      name: 'EKS Octopub Frontend',
      slug: 'eks-octopub-frontend',
      isDisabled: false,
      url: 'https://octopus.example.com/app#/Spaces-1/projects/eks-octopub-frontend',
    },
    environments: [
      { id: 'Environments-1', name: 'Development' },
      { id: 'Environments-2', name: 'Feature Branch' },
      { id: 'Environments-3', name: 'Test' },
      { id: 'Environments-4', name: 'Production' },
      { id: 'Environments-5', name: 'Security' },
      { id: 'Environments-6', name: 'Sync' },
    ],
    channels: [mainlineChannel(), featureBranchChannel()],
    releases: octopubReleases(),
    abilities: {
      createRelease: { allowed: true },
      deploy: { allowed: true },
      runRunbook: { allowed: true },
      cancelTask: { allowed: true },
      submitInterruption: { allowed: true },
    },
    fetchedAt: minutesAgo(0),
    isActive: false,
    ...values,
  };
}
