import {
  DeleteNodegroupCommand,
  DescribeNodegroupCommand,
  Nodegroup,
  paginateListNodegroups,
} from '@aws-sdk/client-eks';
import { attempt } from '../aws/attempt';
import { isAwsError } from '../aws/awsErrors';
import { Run } from '../run/Run';
import { durations } from '../waiting/durations';
import { pollUntil } from '../waiting/pollUntil';
import { describeIssues } from './describeIssues';
import { findOrUndefined } from './findOrUndefined';

/** Names of the managed node groups of a cluster. */
export async function listNodeGroups(
  run: Run,
  cluster: string,
): Promise<string[]> {
  return attempt(run, 'list the node groups', async options => {
    const names: string[] = [];
    for await (const { nodegroups = [] } of paginateListNodegroups(
      { client: run.aws.eks },
      { clusterName: cluster },
      options,
    )) {
      names.push(...nodegroups);
    }
    return names;
  });
}

/** A node group, `undefined` when there is none of that name. */
export async function describeNodeGroup(
  run: Run,
  cluster: string,
  name: string,
): Promise<Nodegroup | undefined> {
  const answer = await findOrUndefined(
    run.aws.eks.send(
      new DescribeNodegroupCommand({
        clusterName: cluster,
        nodegroupName: name,
      }),
      { abortSignal: run.signal },
    ),
  );
  return answer?.nodegroup;
}

/** Deletes a node group, whose nodes EKS drains, and waits until it is gone. */
export async function deleteNodeGroup(
  run: Run,
  cluster: string,
  name: string,
): Promise<void> {
  await attempt(run, `delete the node group ${name}`, async options => {
    try {
      await run.aws.eks.send(
        new DeleteNodegroupCommand({
          clusterName: cluster,
          nodegroupName: name,
        }),
        options,
      );
    } catch (error) {
      // Gone, or already being deleted: the wait tells.
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
  await pollUntil(run, {
    ...durations.nodeGroupDeletion,
    what: `Deletion of the node group ${name}`,
    look: async () => {
      const group = await describeNodeGroup(run, cluster, name);
      return group
        ? {
            status: group.status ?? 'unknown',
            detail: describeIssues(group.health),
          }
        : { status: 'deleted', done: undefined };
    },
  });
}
