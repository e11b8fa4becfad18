import { OctopusDeployment, OctopusProjectView } from '../types/project';
import { byEffect } from './effect';
import { neverStarted } from './runTimes';

type Deployments = Pick<OctopusProjectView, 'releases'> &
  Partial<Pick<OctopusProjectView, 'namespaceDeployments'>>;

/** All known deployments of a project, the one that took effect last first. */
function allDeployments({
  releases,
  namespaceDeployments = [],
}: Deployments): OctopusDeployment[] {
  const all = new Map(
    [
      ...releases.flatMap(({ deployments }) => deployments),
      ...namespaceDeployments,
    ].map(deployment => [deployment.id, deployment]),
  );
  return [...all.values()].sort(byEffect);
}

/**
 * Finds all known deployments to an environment, the one that took effect last
 * first.
 *
 * @public
 */
export function deploymentsTo(
  project: Deployments,
  environmentId: string,
): OctopusDeployment[] {
  return allDeployments(project).filter(
    deployment => deployment.environmentId === environmentId,
  );
}

/**
 * An environment, or a tenant or a namespace of it, that releases are deployed to. At least
 * one of its deployments is set.
 *
 * @public
 */
export interface OctopusDeploymentSlot {
  /** Set when deployments have a tenant. */
  tenant?: { id: string; name: string };
  /** Set when deployments have a namespace. */
  namespace?: string;
  /** The last deployment that is more than a plan, whatever its state. */
  latest?: OctopusDeployment;
  /** The last successful deployment: what runs there. */
  deployed?: OctopusDeployment;
  /** The next deployment that only waits for its time. */
  scheduled?: OctopusDeployment;
}

/**
 * What runs in an environment: one slot, or one per tenant and namespace, the
 * one that changed last first.
 *
 * @public
 */
export interface OctopusEnvironmentState {
  slots: OctopusDeploymentSlot[];
  hasNamespaces: boolean;
  hasTenants: boolean;
}

/**
 * Derives what runs in an environment from all known deployments. Those whose
 * namespace has since been deleted do not count, nor does a namespace that was
 * named by deployments which never started.
 *
 * @public
 */
export function environmentState(
  project: Deployments,
  environmentId: string,
): OctopusEnvironmentState {
  const slots = new Map<string, OctopusDeploymentSlot>();
  const slotOf = ({ tenant, namespace }: OctopusDeployment) => {
    const key = `${tenant?.id ?? ''}/${namespace ?? ''}`;
    const slot = slots.get(key) ?? {
      ...(tenant && { tenant }),
      ...(namespace && { namespace }),
    };
    slots.set(key, slot);
    return slot;
  };
  const all = deploymentsTo(project, environmentId).filter(
    deployment =>
      !deployment.isRemoved &&
      !(deployment.namespace && neverStarted(deployment)),
  );
  for (const deployment of all.filter(({ scheduledFor }) => !scheduledFor)) {
    const slot = slotOf(deployment);
    slot.latest ??= deployment;
    if (deployment.state === 'Success') {
      slot.deployed ??= deployment;
    }
  }
  const plans = all.filter(({ scheduledFor }) => scheduledFor);
  for (const deployment of plans.reverse()) {
    slotOf(deployment).scheduled ??= deployment;
  }
  const found = [...slots.values()];
  return {
    slots: found,
    hasNamespaces: found.some(({ namespace }) => namespace),
    hasTenants: found.some(({ tenant }) => tenant),
  };
}
