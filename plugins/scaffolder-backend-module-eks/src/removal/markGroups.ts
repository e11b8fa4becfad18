import { CreateTagsCommand } from '@aws-sdk/client-ec2';
import { ownTags, tagList } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { isGroupOfCluster, listSecurityGroups } from './clusterGroups';

/**
 * Marks the security groups of a cluster in a network of the user's as ours
 * before the cluster goes: afterwards nothing tells any more who made it. A
 * run that is cut short can then be taken up again. What may not be marked is
 * said, and stops nothing.
 */
export async function tagSecurityGroups(
  ctx: ActionContext,
  vpc: string,
  cluster: string,
): Promise<void> {
  try {
    const groups = await listSecurityGroups(ctx, [
      { Name: 'vpc-id', Values: [vpc] },
    ]);
    const ids = groups
      .filter(group => isGroupOfCluster(group, cluster))
      .map(({ GroupId }) => GroupId!);
    if (ids.length) {
      await ctx.aws.ec2.send(
        new CreateTagsCommand({
          Resources: ids,
          Tags: tagList(ownTags(cluster)),
        }),
        { abortSignal: ctx.signal },
      );
    }
  } catch (error) {
    ctx.signal?.throwIfAborted();
    ctx.logger.warn(
      `The security groups of the cluster cannot be tagged (${
        (error as Error).message
      }). If this run is cut short, the next one does not know what the cluster left in ${vpc}.`,
    );
  }
}
