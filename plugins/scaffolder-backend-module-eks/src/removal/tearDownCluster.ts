import {
  Cluster,
  DeleteClusterCommand,
  UpdateClusterConfigCommand,
} from '@aws-sdk/client-eks';
import { isAwsError } from '../aws/awsErrors';
import { callAws } from '../aws/callAws';
import { isOwn } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { describeCluster } from '../eks/describeCluster';
import { describeIssues } from '../eks/describeIssues';
import { deleteProfile, listProfiles } from '../eks/fargateProfiles';
import { isClusterNotFound } from '../eks/isNoCluster';
import {
  deleteNodeGroup,
  describeNodeGroup,
  listNodeGroups,
} from '../eks/nodeGroups';
import { busyCluster, eksDurations } from '../waiting/eksDurations';
import { pollUntil } from '../waiting/pollUntil';
import { retryWhile } from '../waiting/retryWhile';
import { runInParallel } from '../waiting/runInParallel';
import { orEmptyIfNotFound } from './orEmptyIfNotFound';

/**
 * Deletes a cluster with all that it runs on: Fargate profiles one after the
 * other, node groups beside them, and then the control plane. One that is
 * still being made is waited for, since EKS does not delete it earlier.
 * A protected one loses its protection, which the user has allowed by then.
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
      reason: 'something of it still changes',
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

/** EKS also refuses while an update is in progress. */
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
    // A task that still makes the cluster may have added something meanwhile.
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

/** @returns whether there was something to remove */
async function tearDownCompute(
  ctx: ActionContext,
  name: string,
): Promise<boolean> {
  let count = 0;
  await runInParallel(ctx.signal, [
    async signal => {
      const here = { ...ctx, signal };
      for (const profile of await orEmptyIfNotFound(listProfiles(here, name))) {
        if (isOwn(name, profile.tags)) {
          count += 1;
          await deleteProfile(here, name, profile.fargateProfileName!);
        }
      }
    },
    async signal => {
      const here = { ...ctx, signal };
      for (const group of await orEmptyIfNotFound(listNodeGroups(here, name))) {
        const found = await callAws(
          here,
          `look at the node group ${group}`,
          () => describeNodeGroup(here, name, group),
        );
        if (found && isOwn(name, found.tags)) {
          count += 1;
          await deleteNodeGroup(here, name, group);
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
        ? { status: 'not protected any more', done: undefined }
        : { status: 'protected' };
    },
  });
}
