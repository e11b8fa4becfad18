import { ConflictError } from '@backstage/errors';
import { isUnderWay } from '@octopus-backstage/plugin-octopus-common';
import { BranchTenant } from '../context/tenant';
import { WantedBuild } from '../branches/readBranch';
import { labelOf } from '../branches/branchLabels';
import { NamespaceDeployment, NamespaceHistory } from './readNamespaceHistory';

/**
 * Makes sure that a namespace is free or already holds the branch, since two
 * branches never share one. The comments of a deployment name its branch; for
 * one that somebody started in Octopus, its build information does, or else the
 * label of its version.
 *
 * @param options - `refuseOwn`: the namespace must be free, `tenant`: whom the
 * branch is for, since two tenants do not share one either
 * @throws ConflictError naming what uses the namespace
 */
export function assertAvailable(
  { namespace, deployments, removals }: NamespaceHistory,
  wanted: BranchNames,
  options: { refuseOwn: boolean; tenant?: Pick<BranchTenant, 'id' | 'name'> },
): void {
  const { branch } = wanted;
  const removal = removals.find(isUnderWay);
  if (removal) {
    throw new ConflictError(
      `The namespace '${namespace}' is being removed by ${removal.taskId}: wait until it has finished, then try again`,
    );
  }
  const other = deployments.map(holderOf).find(isOther(wanted));
  if (other) {
    throw new ConflictError(
      `The namespace '${namespace}' holds the branch '${
        other.branch ?? other.label
      }': choose another namespace for '${branch}', or delete that branch first`,
    );
  }
  if (deployments.length && !deployments.some(each => holderOf(each))) {
    throw new ConflictError(
      `The namespace '${namespace}' holds deployments that were started in Octopus, such as ${deployments[0].id}, and nothing says for which branch: choose another namespace, or delete what is there first`,
    );
  }
  const { tenant } = options;
  const held = new Set(deployments.flatMap(({ tenantId }) => tenantId ?? []));
  const isForOthers = tenant
    ? held.size > 1 || (deployments.length > 0 && !held.has(tenant.id))
    : held.size > 0;
  if (isForOthers) {
    throw new ConflictError(
      `The namespace '${namespace}' holds the branch '${branch}' for ${
        [...held].join(', ') || 'no tenant'
      }, and not for ${
        tenant ? `the tenant '${tenant.name}'` : 'no tenant'
      }: choose another namespace, or delete what is there first`,
    );
  }
  if (deployments.length && options.refuseOwn) {
    throw new ConflictError(
      `The namespace '${namespace}' is in use for the branch '${branch}' already`,
    );
  }
}

/** What deployments of a branch are known by. */
export type BranchNames = Pick<WantedBuild, 'branch' | 'labels' | 'isNamed'>;

interface Holder {
  branch?: string;
  label: string;
  /** Whether its own record names the branch. */
  isRecorded: boolean;
}

function holderOf(deployment: NamespaceDeployment): Holder | undefined {
  const label = labelOf(deployment.version);
  const recorded = deployment.record?.branch;
  const branch = recorded ?? (label ? deployment.builtFrom : undefined);
  return branch || label
    ? { branch, label, isRecorded: recorded !== undefined }
    : undefined;
}

function isOther({ branch, labels, isNamed }: BranchNames) {
  return (holder: Holder | undefined) => {
    if (!holder || holder.branch === branch) {
      return false;
    }
    // Where only a version was given, its label stands for the branch.
    const isBranchKnown = holder.branch && (holder.isRecorded || isNamed);
    return isBranchKnown || !labels.includes(holder.label);
  };
}
