import { CreateNodegroupCommand } from '@aws-sdk/client-eks';
import { ConflictError } from '@backstage/errors';
import { isAwsError } from '../aws/awsErrors';
import { callAws } from '../aws/callAws';
import { requestToken } from '../aws/requestToken';
import { nodeGroupName } from '../aws/resourceNames';
import { isOwn, ownTags } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { describeIssues } from '../eks/describeIssues';
import { isRoleNotPropagated } from '../eks/eksErrors';
import { deleteNodeGroup, describeNodeGroup } from '../eks/nodeGroups';
import { eksDurations, rolePropagation } from '../waiting/eksDurations';
import { pollUntil } from '../waiting/pollUntil';
import { retryWhile } from '../waiting/retryWhile';
import { watchForDeletion } from './watchForDeletion';

/**
 * Creates a node group of one small node for the ingress controller, and waits
 * until it is ACTIVE: the load balancer that Kubernetes itself creates cannot
 * reach pods on Fargate (eks-cluster.md §2.3). The node runs Amazon Linux 2023,
 * since there is no Amazon Linux 2 beyond Kubernetes 1.32.
 *
 * @param options - `role`: ARN of the node's role; `incarnation`: see `AddOn`
 * @throws ConflictError when creation failed, with the health issues, and when
 *   somebody is deleting the node group
 */
export async function ensureNodeGroup(
  ctx: ActionContext,
  options: {
    cluster: string;
    instanceTypes: string[];
    subnets: string[];
    role: string;
    tags: Record<string, string>;
    incarnation: string;
  },
): Promise<void> {
  const { cluster, instanceTypes, subnets, role, tags, incarnation } = options;
  const name = nodeGroupName;
  const found = await callAws(ctx, `read the node group ${name}`, () =>
    describeNodeGroup(ctx, cluster, name),
  );
  const hasFailed =
    found?.status === 'CREATE_FAILED' && isOwn(cluster, found.tags);
  if (hasFailed) {
    ctx.logger.info(
      `The node group ${name} failed earlier: ${
        describeIssues(found.health) ?? 'no reason given'
      }. It is deleted and created again.`,
    );
    await deleteNodeGroup(ctx, cluster, name);
  }
  if (!found || hasFailed) {
    await retryWhile(ctx, {
      ...rolePropagation,
      doing: `create the node group ${name}`,
      reason: 'its role is not known everywhere yet',
      isTemporary: isRoleNotPropagated,
      send: async sendOptions => {
        try {
          await ctx.aws.eks.send(
            new CreateNodegroupCommand({
              clusterName: cluster,
              nodegroupName: name,
              nodeRole: role,
              subnets,
              instanceTypes,
              amiType: 'AL2023_x86_64_STANDARD',
              capacityType: 'ON_DEMAND',
              diskSize: 80,
              scalingConfig: { minSize: 1, desiredSize: 1, maxSize: 1 },
              tags: ownTags(cluster, tags),
              clientRequestToken: requestToken(
                incarnation,
                name,
                String(found?.createdAt?.getTime()),
              ),
            }),
            sendOptions,
          );
        } catch (error) {
          if (!isAwsError(error, 'ResourceInUseException')) {
            throw error;
          }
        }
      },
    });
  }
  await waitForNodeGroup(ctx, cluster);
}

function waitForNodeGroup(ctx: ActionContext, cluster: string): Promise<void> {
  const checkDeletion = watchForDeletion(`node group ${nodeGroupName}`);
  return pollUntil(ctx, {
    ...eksDurations.nodeGroup,
    what: `Node group ${nodeGroupName}`,
    probe: async () => {
      const group = await describeNodeGroup(ctx, cluster, nodeGroupName);
      checkDeletion(group);
      const status = group?.status ?? 'not visible yet';
      const detail = describeIssues(group?.health);
      if (status === 'CREATE_FAILED') {
        throw new ConflictError(
          `EKS could not create the node group ${nodeGroupName}: ${
            detail ?? 'no reason given'
          }. Fix this, and run this again: it is then created again.`,
        );
      }
      return status === 'ACTIVE'
        ? { status, done: undefined }
        : { status, detail };
    },
  });
}
