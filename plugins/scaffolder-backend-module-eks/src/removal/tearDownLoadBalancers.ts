import { Cluster } from '@aws-sdk/client-eks';
import { ServiceUnavailableError } from '@backstage/errors';
import { Service } from 'kubernetes-types/core/v1';
import { ActionContext } from '../context/ActionContext';
import { deleteLoadBalancer, findLoadBalancers } from '../elb/loadBalancers';
import { openKubernetes } from '../kubernetes/connect';
import { eksDurations } from '../waiting/eksDurations';
import { pollUntil } from '../waiting/pollUntil';

/**
 * Deletes the load balancers of a cluster, which cost money and would keep its
 * network from being deleted, and waits until they are gone. Deletes the
 * Services that they belong to; if the Kubernetes API is gone or nothing comes
 * of that, deletes them in AWS itself.
 *
 * @param cluster - `undefined` when its Kubernetes API cannot be used
 * @throws ServiceUnavailableError when AWS does not delete them in time
 */
export async function tearDownLoadBalancers(
  ctx: ActionContext,
  { name, vpc }: { name: string; vpc: string },
  cluster: Cluster | undefined,
): Promise<void> {
  const areGoing = cluster ? await deleteServices(ctx, cluster) : false;
  if (areGoing && (await areGone(ctx, name, vpc))) {
    return;
  }
  for (const balancer of await findLoadBalancers(ctx, name, vpc)) {
    ctx.logger.info(`Deleting the load balancer ${balancer.name} in AWS`);
    await deleteLoadBalancer(ctx, balancer);
  }
  if (!(await areGone(ctx, name, vpc))) {
    throw new ServiceUnavailableError(
      `AWS does not delete the load balancers of the cluster ${name}. Look at them in the AWS console, and run this again.`,
    );
  }
}

/** Waits for the load balancers to go. @returns `false` when they did not go in time */
async function areGone(
  ctx: ActionContext,
  name: string,
  vpc: string,
): Promise<boolean> {
  const { expected, deadline } = eksDurations.loadBalancerDeletion;
  const end = ctx.clock.now() + deadline;
  return pollUntil<boolean>(ctx, {
    what: 'Deletion of the load balancers',
    expected,
    deadline: 2 * deadline,
    probe: async () => {
      const left = await findLoadBalancers(ctx, name, vpc);
      if (left.length && ctx.clock.now() < end) {
        return {
          status: `waiting for ${left.map(one => one.name).join(', ')}`,
        };
      }
      return left.length
        ? { status: 'not done in time', done: false }
        : { status: 'done', done: true };
    },
  });
}

/** @returns whether Kubernetes accepted the deletion of every Service with a load balancer */
async function deleteServices(
  ctx: ActionContext,
  cluster: Cluster,
): Promise<boolean> {
  if (!cluster.endpoint || !cluster.certificateAuthority?.data) {
    return false;
  }
  const client = openKubernetes(ctx, cluster);
  const reference = { apiVersion: 'v1', kind: 'Service' };
  try {
    const services = await client.list<Service>(reference);
    for (const { metadata, spec } of services) {
      if (spec?.type === 'LoadBalancer') {
        const { name, namespace } = metadata!;
        await client.delete({ ...reference, name, namespace });
        ctx.logger.info(`Deleted the Service ${namespace}/${name}`);
      }
    }
    return true;
  } catch (error) {
    ctx.signal?.throwIfAborted();
    ctx.logger.warn(
      `The Kubernetes API cannot be used (${
        (error as Error).message
      }), so the load balancers are deleted in AWS.`,
    );
    return false;
  }
}
