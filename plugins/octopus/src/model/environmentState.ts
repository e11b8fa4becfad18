import {
  OctopusDeployment,
  OctopusProjectView,
} from '@octopus-backstage/plugin-octopus-common';
import { deploymentsTo } from './deploymentsTo';

/** What is known of one place that releases are deployed to. */
export interface DeploymentSlot {
  /** Set where deployments ask for a namespace. */
  namespace?: string;
  /** The newest deployment, however it went. */
  latest: OctopusDeployment;
  /** The newest that succeeded: what runs there. */
  deployed?: OctopusDeployment;
}

/** What runs in an environment: one slot, or one for each namespace. */
export interface EnvironmentState {
  slots: DeploymentSlot[];
  hasNamespaces: boolean;
}

/**
 * Reads what runs in an environment from the deployments of the releases, and
 * from those to namespaces; without what was deleted since.
 */
export function environmentState(
  project: Pick<OctopusProjectView, 'releases' | 'namespaceDeployments'>,
  environmentId: string,
): EnvironmentState {
  const slots = new Map<string, DeploymentSlot>();
  for (const deployment of deploymentsTo(project, environmentId)) {
    if (deployment.isRemoved) {
      continue;
    }
    const key = deployment.namespace ?? '';
    const slot = slots.get(key) ?? {
      ...(deployment.namespace && { namespace: deployment.namespace }),
      latest: deployment,
    };
    if (!slot.deployed && deployment.state === 'Success') {
      slot.deployed = deployment;
    }
    slots.set(key, slot);
  }
  return {
    slots: [...slots.values()],
    hasNamespaces: [...slots.keys()].some(Boolean),
  };
}
