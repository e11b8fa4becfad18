import { DeleteLoadBalancerCommand as DeleteClassicCommand } from '@aws-sdk/client-elastic-load-balancing';
import { DeleteLoadBalancerCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { attempt } from '../aws/attempt';
import { Run } from '../run/Run';
import { LoadBalancer } from './findLoadBalancers';

/** Deletes a load balancer in AWS itself, for when its cluster cannot. */
export async function deleteLoadBalancer(
  run: Run,
  { kind, id, name }: LoadBalancer,
): Promise<void> {
  await attempt(run, `delete the load balancer ${name}`, async options => {
    if (kind === 'v2') {
      await run.aws.elbV2.send(
        new DeleteLoadBalancerCommand({ LoadBalancerArn: id }),
        options,
      );
    } else {
      await run.aws.elb.send(
        new DeleteClassicCommand({ LoadBalancerName: id }),
        options,
      );
    }
  });
}
