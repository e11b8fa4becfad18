import { attempt } from '../aws/attempt';
import { isOwn } from '../aws/tags';
import { describeCluster } from '../eks/describeCluster';
import { ClusterPlan } from '../plan/ClusterPlan';
import { ClusterRequest } from '../plan/ClusterRequest';
import { Run } from '../run/Run';
import { ensureStack } from './ensureStack';
import { findNetwork } from './findNetwork';
import { Network } from './Network';
import { readNetwork } from './readNetwork';

/**
 * The network and the roles: our stack, or what the user named, or what an
 * adopted cluster has.
 *
 * @param options - `onBegin` hears of a network of our own before it is made,
 *   and `onGone` when CloudFormation took all of it back
 * @returns with the id of our stack, if there is one
 */
export async function ensureNetwork(
  run: Run,
  options: {
    request: ClusterRequest;
    plan: ClusterPlan;
    task: string;
    onBegin: () => void;
    onGone: () => void;
  },
): Promise<Network & { stackId?: string }> {
  const { request, plan, task, onBegin, onGone } = options;
  const { cluster: name, roles, tags } = request;
  if (!plan.stack) {
    const found = await attempt(run, `look at the cluster ${name}`, () =>
      describeCluster(run, name),
    );
    const isAdopted = found && !isOwn(name, found.tags);
    return findNetwork(run, request, isAdopted ? found : undefined);
  }
  onBegin();
  const stack = await ensureStack(run, {
    name: plan.stack,
    cluster: name,
    zones: plan.zones,
    tags,
    task,
    onGone,
  });
  return { ...readNetwork(stack, roles), stackId: stack.StackId };
}
