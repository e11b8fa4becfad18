import { DescribeSubnetsCommand } from '@aws-sdk/client-ec2';
import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';

/** Those of the subnets that are in one of the zones, and which zones that leaves. */
export async function subnetsInZones(
  ctx: ActionContext,
  subnetIds: string[],
  zones: string[],
): Promise<{ subnets: string[]; zones: string[] }> {
  const { Subnets = [] } = await callAws(ctx, 'look at the subnets', options =>
    ctx.aws.ec2.send(
      new DescribeSubnetsCommand({ SubnetIds: subnetIds }),
      options,
    ),
  );
  const zoneOf = new Map(
    Subnets.map(({ SubnetId, AvailabilityZone }) => [
      SubnetId,
      AvailabilityZone ?? '',
    ]),
  );
  const subnets = subnetIds.filter(id => zones.includes(zoneOf.get(id) ?? ''));
  return {
    subnets,
    zones: [...new Set(subnets.map(id => zoneOf.get(id)!))],
  };
}
