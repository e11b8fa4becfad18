import {
  DeleteNodegroupCommand,
  DescribeNodegroupCommand,
  Nodegroup,
  paginateListNodegroups,
} from '@aws-sdk/client-eks';
import { isAwsError } from '../aws/awsErrors';
import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';
import { eksDurations } from '../waiting/eksDurations';
import { pollUntil } from '../waiting/pollUntil';
import { describeIssues } from './describeIssues';
import { orUndefinedIfNotFound } from './eksErrors';

/** Names of the managed node groups of a cluster. */
export async function listNodeGroups(
  ctx: ActionContext,
  cluster: string,
): Promise<string[]> {
  return callAws(ctx, 'list the node groups', async options => {
    const names: string[] = [];
    for await (const { nodegroups = [] } of paginateListNodegroups(
      { client: ctx.aws.eks },
      { clusterName: cluster },
      options,
    )) {
      names.push(...nodegroups);
    }
    return names;
  });
}

/** The node group of that name; `undefined` when there is none. */
export async function describeNodeGroup(
  ctx: ActionContext,
  cluster: string,
  name: string,
): Promise<Nodegroup | undefined> {
  const response = await orUndefinedIfNotFound(
    ctx.aws.eks.send(
      new DescribeNodegroupCommand({
        clusterName: cluster,
        nodegroupName: name,
      }),
      { abortSignal: ctx.signal },
    ),
  );
  return response?.nodegroup;
}

/** Deletes a node group, and waits until it is gone. EKS drains its nodes first. */
export async function deleteNodeGroup(
  ctx: ActionContext,
  cluster: string,
  name: string,
): Promise<void> {
  await callAws(ctx, `delete the node group ${name}`, async options => {
    try {
      await ctx.aws.eks.send(
        new DeleteNodegroupCommand({
          clusterName: cluster,
          nodegroupName: name,
        }),
        options,
      );
    } catch (error) {
      // Gone, or already being deleted: polling tells which.
      if (
        !isAwsError(
          error,
          'ResourceNotFoundException',
          'ResourceInUseException',
        )
      ) {
        throw error;
      }
    }
  });
  await pollUntil(ctx, {
    ...eksDurations.nodeGroupDeletion,
    what: `Deletion of the node group ${name}`,
    probe: async () => {
      const group = await describeNodeGroup(ctx, cluster, name);
      return group
        ? {
            status: group.status ?? 'unknown',
            detail: describeIssues(group.health),
          }
        : { status: 'deleted', done: undefined };
    },
  });
}
