import { DescribeAvailabilityZonesCommand } from '@aws-sdk/client-ec2';
import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';
import { Zone } from './chooseZones';

/** The zones of the region that can be used. Local zones look the same, and take no cluster (eksctl #5110). */
export async function findZones(ctx: ActionContext): Promise<Zone[]> {
  const { AvailabilityZones = [] } = await callAws(
    ctx,
    'list the availability zones',
    options =>
      ctx.aws.ec2.send(
        new DescribeAvailabilityZonesCommand({
          Filters: [
            { Name: 'region-name', Values: [ctx.aws.region] },
            { Name: 'state', Values: ['available'] },
            { Name: 'zone-type', Values: ['availability-zone'] },
          ],
        }),
        options,
      ),
  );
  return AvailabilityZones.map(({ ZoneName, ZoneId }) => ({
    name: ZoneName!,
    id: ZoneId!,
  }));
}
