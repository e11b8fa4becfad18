import { paginateDescribeInstanceTypeOfferings } from '@aws-sdk/client-ec2';
import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';

/** In which zones the instance types are sold. */
export async function findOfferings(
  ctx: ActionContext,
  types: string[],
): Promise<{ type: string; zone: string }[]> {
  if (!types.length) {
    return [];
  }
  return callAws(ctx, 'list the instance types', async options => {
    const offerings: { type: string; zone: string }[] = [];
    for await (const page of paginateDescribeInstanceTypeOfferings(
      { client: ctx.aws.ec2 },
      {
        LocationType: 'availability-zone',
        Filters: [{ Name: 'instance-type', Values: types }],
      },
      options,
    )) {
      for (const { InstanceType, Location } of page.InstanceTypeOfferings ??
        []) {
        offerings.push({ type: InstanceType!, zone: Location! });
      }
    }
    return offerings;
  });
}
