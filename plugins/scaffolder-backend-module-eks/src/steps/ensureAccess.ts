import {
  AssociateAccessPolicyCommand,
  Cluster,
  CreateAccessEntryCommand,
} from '@aws-sdk/client-eks';
import { isAwsError } from '../aws/awsErrors';
import { callAws } from '../aws/callAws';
import { ownTags } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { accessPropagation } from '../waiting/eksDurations';
import { retryWhile } from '../waiting/retryWhile';

/**
 * Lets AWS users and roles administer the cluster. Whoever created it can do so
 * already, but the principal of the Octopus account cannot. Existing access
 * entries are kept.
 *
 * @param options - `principals`: ARNs of users and roles, since EKS refuses those
 *   of sessions
 */
export async function ensureAccess(
  ctx: ActionContext,
  options: {
    cluster: Cluster;
    partition: string;
    principals: string[];
    tags: Record<string, string>;
  },
): Promise<void> {
  const { cluster, partition, principals, tags } = options;
  const clusterName = cluster.name!;
  if (cluster.accessConfig?.authenticationMode === 'CONFIG_MAP') {
    ctx.logger.warn(
      `The cluster ${clusterName} does not support access entries. Add ${principals.join(
        ' and ',
      )} to the ConfigMap aws-auth in kube-system.`,
    );
    return;
  }
  for (const principalArn of principals) {
    const doing = `let ${principalArn} use the cluster ${clusterName}`;
    await callAws(ctx, doing, async send => {
      try {
        await ctx.aws.eks.send(
          new CreateAccessEntryCommand({
            clusterName,
            principalArn,
            type: 'STANDARD',
            tags: ownTags(clusterName, tags),
          }),
          send,
        );
      } catch (error) {
        if (!isAwsError(error, 'ResourceInUseException')) {
          throw error;
        }
      }
    });
    await retryWhile(ctx, {
      ...accessPropagation,
      doing,
      reason: 'its access entry is not known everywhere yet',
      isTemporary: error =>
        isAwsError(error, 'ResourceNotFoundException') &&
        error.message.includes('principalArn could not be found'),
      send: sendOptions =>
        ctx.aws.eks.send(
          new AssociateAccessPolicyCommand({
            clusterName,
            principalArn,
            policyArn: `arn:${partition}:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy`,
            accessScope: { type: 'cluster' },
          }),
          sendOptions,
        ),
    });
    ctx.logger.info(`${principalArn} is allowed to administer the cluster.`);
  }
}
