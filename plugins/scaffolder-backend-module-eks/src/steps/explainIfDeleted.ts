import { Stack } from '@aws-sdk/client-cloudformation';
import { Cluster } from '@aws-sdk/client-eks';
import { ConflictError, toError } from '@backstage/errors';
import { ActionContext } from '../context/ActionContext';
import { describeCluster } from '../eks/clusters';
import { describeStack } from '../stack/stackState';

/** What a run knows to have existed, since it has seen it. */
export interface Seen {
  /** Id of our stack, which may still be in the making. */
  stackId?: string;
  cluster?: Cluster;
}

/** What has become of something: `undefined` when it exists, or nobody can tell. */
interface Deletion {
  /** Such as `the EKS cluster is being deleted`. */
  text: string;
  state: 'running' | 'failed' | 'done';
}

/**
 * Does some work, and if it fails because somebody deletes the cluster or its
 * stack meanwhile, the error says so. The errors of AWS and Kubernetes would
 * only say that a role, a subnet, a node group or the cluster is missing, or
 * that access is denied.
 *
 * @param work - stores what it has seen in the object that it is passed; only
 *   that can be proved to be deleted
 * @throws ConflictError with what is left when the cluster or the stack is being
 *   deleted or gone, otherwise what `work` throws
 */
export async function explainIfDeleted<T>(
  ctx: ActionContext,
  name: string,
  work: (seen: Seen) => Promise<T>,
): Promise<T> {
  const seen: Seen = {};
  try {
    return await work(seen);
  } catch (error) {
    ctx.signal?.throwIfAborted();
    const [stack, cluster] = await Promise.all([
      stackDeletion(ctx, seen.stackId),
      clusterDeletion(ctx, name, seen.cluster),
    ]);
    const deletions = [stack, cluster.deletion].filter(
      one => one !== undefined,
    );
    if (!deletions.length) {
      throw error;
    }
    const left = cluster.left ? [cluster.left] : [];
    throw new ConflictError(
      `The cluster ${name} was deleted while it was being created, by eks:delete-cluster or by somebody else: ${[
        ...deletions.map(({ text }) => text),
        ...left,
      ].join(', and ')}. ${adviceFor(deletions, left)} (${
        toError(error).message
      })`,
    );
  }
}

async function stackDeletion(
  ctx: ActionContext,
  id: string | undefined,
): Promise<Deletion | undefined> {
  // Without a response nothing is proved.
  const found = id && (await orUnknown(describeStack(ctx, id)));
  if (!id || found === 'unknown') {
    return undefined;
  }
  const { StackName, StackStatus } = (found || {}) as Partial<Stack>;
  switch (StackStatus) {
    case undefined:
      return { text: 'its CloudFormation stack is gone', state: 'done' };
    case 'DELETE_IN_PROGRESS':
      return {
        text: `its CloudFormation stack ${StackName} is being deleted`,
        state: 'running',
      };
    case 'DELETE_FAILED':
      return {
        text: `its CloudFormation stack ${StackName} is deleted in part (DELETE_FAILED)`,
        state: 'failed',
      };
    default:
      return undefined;
  }
}

/** @returns `left`: what is to be said of a cluster that was not deleted */
async function clusterDeletion(
  ctx: ActionContext,
  name: string,
  seen: Cluster | undefined,
): Promise<{ deletion?: Deletion; left?: string }> {
  const found = await orUnknown(describeCluster(ctx, name));
  if (found === 'unknown') {
    return {};
  }
  if (found?.status === 'DELETING') {
    return {
      deletion: { text: 'the EKS cluster is being deleted', state: 'running' },
    };
  }
  const isOther =
    seen && found?.createdAt?.getTime() !== seen.createdAt?.getTime();
  if (isOther) {
    return { deletion: { text: 'the EKS cluster is gone', state: 'done' } };
  }
  return found ? { left: `the EKS cluster remains (${found.status})` } : {};
}

function orUnknown<T>(response: Promise<T>): Promise<T | 'unknown'> {
  return response.catch(() => 'unknown' as const);
}

function adviceFor(deletions: Deletion[], left: string[]): string {
  const has = (state: Deletion['state']) =>
    deletions.some(one => one.state === state);
  const steps = [
    ...(has('running') ? ['wait until the deletion has ended'] : []),
    ...(has('failed') || left.length
      ? ['delete what remains with eks:delete-cluster']
      : []),
    'run this again',
  ];
  return `If you still want the cluster, ${steps.join(', then ')}.`;
}
