import { ConflictError } from '@backstage/errors';
import { branchLabels } from '../build/branchLabels';
import { labelOf } from '../build/prerelease';
import { isActive, NamespaceDeployment, NamespaceUse } from './NamespaceUse';

/**
 * Makes sure that a namespace is free, or holds the branch already: two
 * branches never share one. What a deployment is for is in its comments; of
 * one that someone started in Octopus, the prerelease part of its version says
 * it.
 *
 * @param options - `refuseOwn`: the namespace must be free
 * @throws ConflictError naming what is in the way
 */
export function refuseOthers(
  { namespace, deployments, removals }: NamespaceUse,
  branch: string,
  options: { refuseOwn: boolean },
): void {
  const removal = removals.find(isActive);
  if (removal) {
    throw new ConflictError(
      `The namespace '${namespace}' is being removed by ${removal.taskId}: wait until that has ended, and try again`,
    );
  }
  const other = deployments.map(holderOf).find(isOther(branch));
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
  if (deployments.length && options.refuseOwn) {
    throw new ConflictError(
      `The namespace '${namespace}' is in use for the branch '${branch}' already`,
    );
  }
}

interface Holder {
  branch?: string;
  label: string;
}

function holderOf(deployment: NamespaceDeployment): Holder | undefined {
  const branch = deployment.record?.branch;
  const label = labelOf(deployment.version);
  return branch || label ? { branch, label } : undefined;
}

function isOther(branch: string) {
  const labels = branchLabels(branch);
  return (holder: Holder | undefined) =>
    holder !== undefined &&
    (holder.branch ? holder.branch !== branch : !labels.includes(holder.label));
}
