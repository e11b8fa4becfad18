import { callAws } from '../aws/callAws';
import { isOwn } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { describeCluster } from '../eks/describeCluster';
import { ClusterPlan } from '../plan/ClusterPlan';
import { ClusterSpec } from '../plan/ClusterSpec';
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
  ctx: ActionContext,
  options: {
    spec: ClusterSpec;
    plan: ClusterPlan;
    task: string;
    onBegin: () => void;
    onGone: () => void;
  },
): Promise<Network & { stackId?: string }> {
  const { spec, plan, task, onBegin, onGone } = options;
  const { cluster: name, roles, tags } = spec;
  if (!plan.stack) {
    const found = await callAws(ctx, `look at the cluster ${name}`, () =>
      describeCluster(ctx, name),
    );
    const isAdopted = found && !isOwn(name, found.tags);
    return findNetwork(ctx, spec, isAdopted ? found : undefined);
  }
  onBegin();
  const stack = await ensureStack(ctx, {
    name: plan.stack,
    cluster: name,
    zones: plan.zones,
    tags,
    task,
    onGone,
  });
  return { ...readNetwork(stack, roles), stackId: stack.StackId };
}
