import { callAws } from '../aws/callAws';
import { ownTags } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { listSecurityGroups } from './clusterGroups';

/** The networks that still have security groups of a cluster which an earlier run began to delete. */
export async function findLeftoverNetworks(
  ctx: ActionContext,
  cluster: string,
): Promise<string[]> {
  const groups = await callAws(ctx, 'list the security groups', () =>
    listSecurityGroups(
      ctx,
      Object.entries(ownTags(cluster)).map(([key, value]) => ({
        Name: `tag:${key}`,
        Values: [value],
      })),
    ),
  );
  return [...new Set(groups.map(({ VpcId }) => VpcId!))];
}
