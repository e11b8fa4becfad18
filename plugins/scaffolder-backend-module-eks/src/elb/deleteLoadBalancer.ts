import { DeleteLoadBalancerCommand as DeleteClassicCommand } from '@aws-sdk/client-elastic-load-balancing';
import { DeleteLoadBalancerCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';
import { LoadBalancer } from './findLoadBalancers';

/** Deletes a load balancer in AWS itself, for when its cluster cannot. */
export async function deleteLoadBalancer(
  ctx: ActionContext,
  { kind, id, name }: LoadBalancer,
): Promise<void> {
  await callAws(ctx, `delete the load balancer ${name}`, async options => {
    if (kind === 'v2') {
      await ctx.aws.elbV2.send(
        new DeleteLoadBalancerCommand({ LoadBalancerArn: id }),
        options,
      );
    } else {
      await ctx.aws.elb.send(
        new DeleteClassicCommand({ LoadBalancerName: id }),
        options,
      );
    }
  });
}
