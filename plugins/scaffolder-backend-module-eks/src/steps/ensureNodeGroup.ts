import { CreateNodegroupCommand } from '@aws-sdk/client-eks';
import { ConflictError } from '@backstage/errors';
import { attempt } from '../aws/attempt';
import { isAwsError } from '../aws/awsErrors';
import { nodeGroupName } from '../aws/names';
import { requestToken } from '../aws/requestToken';
import { isOwn, ownTags } from '../aws/tags';
import { describeIssues } from '../eks/describeIssues';
import { deleteNodeGroup, describeNodeGroup } from '../eks/nodeGroups';
import { isRoleLag } from '../eks/roleLag';
import { Run } from '../run/Run';
import { durations, roleVisible } from '../waiting/durations';
import { pollUntil } from '../waiting/pollUntil';
import { retryWhile } from '../waiting/retryWhile';

/**
 * One small node, which the ingress controller runs on: the load balancer that
 * Kubernetes itself makes sends nothing to Fargate (eks-cluster.md §2.3).
 * Amazon Linux 2023, since Amazon Linux 2 ended with Kubernetes 1.32.
 */
export async function ensureNodeGroup(
  run: Run,
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
  const found = await attempt(run, `look at the node group ${name}`, () =>
    describeNodeGroup(run, cluster, name),
  );
  const hasFailed =
    found?.status === 'CREATE_FAILED' && isOwn(cluster, found.tags);
  if (hasFailed) {
    run.logger.info(
      `The node group ${name} failed earlier: ${
        describeIssues(found.health) ?? 'no reason given'
      }. It is deleted and made again.`,
    );
    await deleteNodeGroup(run, cluster, name);
  }
  if (!found || hasFailed) {
    await retryWhile(run, {
      ...roleVisible,
      doing: `create the node group ${name}`,
      reason: 'its role is not known everywhere yet',
      isTemporary: isRoleLag,
      send: async sendOptions => {
        try {
          await run.aws.eks.send(
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
  await waitForNodeGroup(run, cluster);
}

function waitForNodeGroup(run: Run, cluster: string): Promise<void> {
  return pollUntil(run, {
    ...durations.nodeGroup,
    what: `Node group ${nodeGroupName}`,
    look: async () => {
      const group = await describeNodeGroup(run, cluster, nodeGroupName);
      const status = group?.status ?? 'not visible yet';
      const detail = describeIssues(group?.health);
      if (status === 'CREATE_FAILED') {
        throw new ConflictError(
          `EKS could not make the node group ${nodeGroupName}: ${
            detail ?? 'it gives no reason'
          }. Solve that, and run this again: it is then made anew.`,
        );
      }
      return status === 'ACTIVE'
        ? { status, done: undefined }
        : { status, detail };
    },
  });
}
