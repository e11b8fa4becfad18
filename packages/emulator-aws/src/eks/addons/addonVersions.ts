import { AddonInfo } from '@aws-sdk/client-eks';
import { clusterVersions } from '../versions';

/** Whether pods of an add-on run on Fargate, on nodes, or without either. */
export const addonNeeds: Record<string, 'pods' | 'nothing'> = {
  coredns: 'pods',
  'kube-proxy': 'nothing',
  'metrics-server': 'pods',
  'vpc-cni': 'nothing',
};

/** Made-up builds in the form that EKS has: newest first. */
const BUILDS: Record<string, (version: string) => string[]> = {
  coredns: () => ['v1.12.4-eksbuild.1', 'v1.12.3-eksbuild.1'],
  'kube-proxy': version => [
    `v${version}.0-eksbuild.4`,
    `v${version}.0-eksbuild.2`,
  ],
  'metrics-server': () => ['v0.8.0-eksbuild.3'],
  'vpc-cni': () => ['v1.20.4-eksbuild.1', 'v1.20.3-eksbuild.1'],
};

/**
 * The add-ons that a version of Kubernetes can have, the second newest build
 * being the default as it often is. Source: DescribeAddonVersions in the EKS
 * API Reference.
 */
export function addonsFor(version: string): AddonInfo[] {
  return Object.entries(BUILDS).map(([addonName, builds]) => {
    const names = builds(version);
    return {
      addonName,
      type: addonName === 'metrics-server' ? 'observability' : 'networking',
      publisher: 'eks',
      owner: addonName === 'metrics-server' ? 'community' : 'aws',
      addonVersions: names.map((addonVersion, index) => ({
        addonVersion,
        architecture: ['amd64', 'arm64'],
        computeTypes:
          addonNeeds[addonName] === 'pods' ? ['ec2', 'fargate'] : ['ec2'],
        compatibilities: [
          {
            clusterVersion: version,
            platformVersions: ['*'],
            defaultVersion: index === names.length - 1,
          },
        ],
        requiresConfiguration: false,
        requiresIamPermissions: addonName === 'vpc-cni',
      })),
    };
  });
}

/** For every version of Kubernetes, as when none is asked for. */
export function allAddons(now: Date): AddonInfo[] {
  const merged = new Map<string, AddonInfo>();
  for (const { clusterVersion } of clusterVersions(now)) {
    for (const addon of addonsFor(clusterVersion!)) {
      const before = merged.get(addon.addonName!) ?? {
        ...addon,
        addonVersions: [],
      };
      for (const one of addon.addonVersions!) {
        const same = before.addonVersions!.find(
          other => other.addonVersion === one.addonVersion,
        );
        if (same) {
          same.compatibilities!.push(...one.compatibilities!);
        } else {
          before.addonVersions!.push(one);
        }
      }
      merged.set(addon.addonName!, before);
    }
  }
  return [...merged.values()];
}
