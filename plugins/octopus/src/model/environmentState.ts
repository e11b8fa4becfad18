import {
  OctopusDeployment,
  OctopusProjectView,
} from '@octopus-backstage/plugin-octopus-common';

/** Finds all known deployments to an environment, newest first. */
export function deploymentsTo(
  project: Pick<OctopusProjectView, 'releases' | 'namespaceDeployments'>,
  environmentId: string,
): OctopusDeployment[] {
  const { releases, namespaceDeployments = [] } = project;
  const all = new Map(
    [
      ...releases.flatMap(({ deployments }) => deployments),
      ...namespaceDeployments,
    ].map(deployment => [deployment.id, deployment]),
  );
  return [...all.values()]
    .filter(deployment => deployment.environmentId === environmentId)
    .sort((a, b) => Date.parse(b.created) - Date.parse(a.created));
}

/** An environment, or a namespace of it, that releases are deployed to. */
export interface DeploymentSlot {
  /** Set when deployments have a namespace. */
  namespace?: string;
  /** The newest deployment, whatever its state. */
  latest: OctopusDeployment;
  /** The newest successful deployment: what runs there. */
  deployed?: OctopusDeployment;
}

/** What runs in an environment: one slot, or one per namespace. */
interface EnvironmentState {
  slots: DeploymentSlot[];
  hasNamespaces: boolean;
}

/**
 * Derives what runs in an environment from all known deployments, without those
 * whose namespace has since been deleted.
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
