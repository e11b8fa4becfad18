import { DescribeAvailabilityZonesCommand } from '@aws-sdk/client-ec2';
import { attempt } from '../aws/attempt';
import { Run } from '../run/Run';
import { Zone } from './chooseZones';

/** The zones of the region that can be used. Local zones look the same, and take no cluster (eksctl #5110). */
export async function findZones(run: Run): Promise<Zone[]> {
  const { AvailabilityZones = [] } = await attempt(
    run,
    'list the availability zones',
    options =>
      run.aws.ec2.send(
        new DescribeAvailabilityZonesCommand({
          Filters: [
            { Name: 'region-name', Values: [run.aws.region] },
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
