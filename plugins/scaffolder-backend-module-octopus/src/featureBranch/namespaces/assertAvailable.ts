import { ConflictError } from '@backstage/errors';
import { isUnderWay } from '@octopus-backstage/plugin-octopus-common';
import { branchLabels, labelOf } from '../branches/branchLabels';
import { NamespaceDeployment, NamespaceHistory } from './readNamespaceHistory';

/**
 * Makes sure that a namespace is free or already holds the branch, since two
 * branches never share one. The comments of a deployment name its branch; for
 * one that somebody started in Octopus, the label of its version does.
 *
 * @param options - `refuseOwn`: the namespace must be free
 * @throws ConflictError naming what uses the namespace
 */
export function assertAvailable(
  { namespace, deployments, removals }: NamespaceHistory,
  branch: string,
  options: { refuseOwn: boolean },
): void {
  const removal = removals.find(isUnderWay);
  if (removal) {
    throw new ConflictError(
      `The namespace '${namespace}' is being removed by ${removal.taskId}: wait until it has finished, then try again`,
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
