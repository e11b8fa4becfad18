import {
  Cluster,
  DeleteClusterCommand,
  UpdateClusterConfigCommand,
} from '@aws-sdk/client-eks';
import { isAwsError } from '../aws/awsErrors';
import { callAws, orEmptyIfNotFound } from '../aws/callAws';
import { isOwn } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { describeCluster } from '../eks/clusters';
import { describeIssues } from '../eks/describeIssues';
import { isClusterNotFound } from '../eks/eksErrors';
import { deleteProfile, listProfiles } from '../eks/fargateProfiles';
import {
  deleteNodeGroup,
  describeNodeGroup,
  listNodeGroups,
} from '../eks/nodeGroups';
import { busyCluster, eksDurations } from '../waiting/eksDurations';
import { pollUntil } from '../waiting/pollUntil';
import { retryWhile } from '../waiting/retryWhile';
import { runInParallel } from '../waiting/runInParallel';

/**
 * Deletes a cluster and everything that it runs on: Fargate profiles one after
 * the other, node groups in parallel with them, and then the control plane. EKS
 * does not delete a cluster that is still being created, so this waits for it.
 * Deletion protection is switched off; the caller has checked that this is
 * wanted.
 */
export async function tearDownCluster(
  ctx: ActionContext,
  cluster: Cluster,
): Promise<void> {
  const name = cluster.name!;
  if (cluster.status !== 'DELETING') {
    await waitForCreation(ctx, name);
    if (cluster.deletionProtection) {
      await disableDeletionProtection(ctx, name);
    }
    await tearDownCompute(ctx, name);
    await retryWhile(ctx, {
      ...busyCluster,
      doing: `delete the cluster ${name}`,
      reason: 'a part of it is still changing',
      isTemporary: error => isAwsError(error, 'ResourceInUseException'),
      send: options => requestDeletion(ctx, name, options),
    });
  }
  await pollUntil(ctx, {
    ...eksDurations.clusterDeletion,
    what: `Deletion of the cluster ${name}`,
    probe: async () => {
      const found = await describeCluster(ctx, name);
      return found
        ? {
            status: found.status ?? 'unknown',
            detail: describeIssues(found.health),
          }
        : { status: 'deleted', done: undefined };
    },
  });
}

async function waitForCreation(
  ctx: ActionContext,
  name: string,
): Promise<void> {
  await pollUntil(ctx, {
    ...eksDurations.cluster,
    what: `Cluster ${name}`,
    probe: async () => {
      const status = (await describeCluster(ctx, name))?.status ?? 'deleted';
      return status === 'CREATING' ? { status } : { status, done: undefined };
    },
  });
}

/** Succeeds as well when there is no such cluster. */
async function requestDeletion(
  ctx: ActionContext,
  name: string,
  options: { abortSignal?: AbortSignal },
): Promise<void> {
  try {
    await ctx.aws.eks.send(new DeleteClusterCommand({ name }), options);
  } catch (error) {
    if (isClusterNotFound(error)) {
      return;
    }
    // A task that is still creating the cluster may have added something meanwhile.
    if (
      isAwsError(error, 'ResourceInUseException') &&
      (await tearDownCompute(ctx, name))
    ) {
      await requestDeletion(ctx, name, options);
      return;
    }
    throw error;
  }
}

/** @returns whether there was anything to delete */
async function tearDownCompute(
  ctx: ActionContext,
  name: string,
): Promise<boolean> {
  let count = 0;
  await runInParallel(ctx.signal, [
    async signal => {
      const cancellable = { ...ctx, signal };
      for (const profile of await orEmptyIfNotFound(
        listProfiles(cancellable, name),
      )) {
        if (isOwn(name, profile.tags)) {
          count += 1;
          await deleteProfile(cancellable, name, profile.fargateProfileName!);
        }
      }
    },
    async signal => {
      const cancellable = { ...ctx, signal };
      for (const group of await orEmptyIfNotFound(
        listNodeGroups(cancellable, name),
      )) {
        const found = await callAws(
          cancellable,
          `read the node group ${group}`,
          () => describeNodeGroup(cancellable, name, group),
        );
        if (found && isOwn(name, found.tags)) {
          count += 1;
          await deleteNodeGroup(cancellable, name, group);
        }
      }
    },
  ]);
  return count > 0;
}

async function disableDeletionProtection(
  ctx: ActionContext,
  name: string,
): Promise<void> {
  await retryWhile(ctx, {
    ...busyCluster,
    doing: `take the protection off the cluster ${name}`,
    reason: 'another update of it is in progress',
    isTemporary: error => isAwsError(error, 'ResourceInUseException'),
    send: async options => {
      const found = await describeCluster(ctx, name);
      if (found?.deletionProtection) {
        await ctx.aws.eks.send(
          new UpdateClusterConfigCommand({ name, deletionProtection: false }),
          options,
        );
      }
    },
  });
  await pollUntil(ctx, {
    what: `Cluster ${name}`,
    expected: 60_000,
    deadline: 10 * 60_000,
    probe: async () => {
      const found = await describeCluster(ctx, name);
      return !found?.deletionProtection && found?.status !== 'UPDATING'
        ? { status: 'no longer protected', done: undefined }
        : { status: 'protected' };
    },
  });
}
