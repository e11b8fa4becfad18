import { DescribeSubnetsCommand } from '@aws-sdk/client-ec2';
import { attempt } from '../aws/attempt';
import { Run } from '../run/Run';

/** Those of the subnets that are in one of the zones, and which zones that leaves. */
export async function subnetsInZones(
  run: Run,
  subnetIds: string[],
  zones: string[],
): Promise<{ subnets: string[]; zones: string[] }> {
  const { Subnets = [] } = await attempt(run, 'look at the subnets', options =>
    run.aws.ec2.send(
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
