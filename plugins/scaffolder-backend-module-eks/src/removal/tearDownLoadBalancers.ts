import { Cluster } from '@aws-sdk/client-eks';
import { ServiceUnavailableError } from '@backstage/errors';
import { Service } from 'kubernetes-types/core/v1';
import { ActionContext } from '../context/ActionContext';
import { deleteLoadBalancer } from '../elb/deleteLoadBalancer';
import { findLoadBalancers } from '../elb/findLoadBalancers';
import { openKubernetes } from '../kubernetes/connect';
import { eksDurations } from '../waiting/eksDurations';
import { pollUntil } from '../waiting/pollUntil';

/**
 * Removes the load balancers of a cluster, which would hold on to its network
 * and cost money: by deleting the Services that they were made for, or, when
 * the Kubernetes API is gone or does nothing, in AWS itself. Then waits until
 * they are gone.
 *
 * @param cluster - none when it is deleted already
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

/** Waits until the load balancers are gone, or have had the time for it. */
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

/** Whether Kubernetes took the deletion of all Services on. */
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
      `The Kubernetes API does not help (${
        (error as Error).message
      }), so the load balancers are deleted in AWS.`,
    );
    return false;
  }
}
