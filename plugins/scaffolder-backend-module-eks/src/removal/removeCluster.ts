import {
  Cluster,
  DeleteClusterCommand,
  UpdateClusterConfigCommand,
} from '@aws-sdk/client-eks';
import { attempt } from '../aws/attempt';
import { isAwsError } from '../aws/awsErrors';
import { isOwn } from '../aws/tags';
import { describeCluster } from '../eks/describeCluster';
import { describeIssues } from '../eks/describeIssues';
import { deleteProfile, listProfiles } from '../eks/fargateProfiles';
import { isNoCluster } from '../eks/isNoCluster';
import {
  deleteNodeGroup,
  describeNodeGroup,
  listNodeGroups,
} from '../eks/nodeGroups';
import { Run } from '../run/Run';
import { busyCluster, durations } from '../waiting/durations';
import { pollUntil } from '../waiting/pollUntil';
import { retryWhile } from '../waiting/retryWhile';
import { sideBySide } from '../waiting/sideBySide';
import { unlessGone } from './unlessGone';

/**
 * Deletes a cluster with all that it runs on: Fargate profiles one after the
 * other, node groups beside them, and then the control plane. One that is
 * still being made is waited for, since EKS does not delete it earlier.
 * A protected one loses its protection, which the user has allowed by then.
 */
export async function removeCluster(run: Run, cluster: Cluster): Promise<void> {
  const name = cluster.name!;
  if (cluster.status !== 'DELETING') {
    await waitForCreation(run, name);
    if (cluster.deletionProtection) {
      await removeProtection(run, name);
    }
    await removeCompute(run, name);
    await retryWhile(run, {
      ...busyCluster,
      doing: `delete the cluster ${name}`,
      reason: 'something of it still changes',
      isTemporary: error => isAwsError(error, 'ResourceInUseException'),
      send: options => requestDeletion(run, name, options),
    });
  }
  await pollUntil(run, {
    ...durations.clusterDeletion,
    what: `Deletion of the cluster ${name}`,
    look: async () => {
      const found = await describeCluster(run, name);
      return found
        ? {
            status: found.status ?? 'unknown',
            detail: describeIssues(found.health),
          }
        : { status: 'deleted', done: undefined };
    },
  });
}

async function waitForCreation(run: Run, name: string): Promise<void> {
  await pollUntil(run, {
    ...durations.cluster,
    what: `Cluster ${name}`,
    look: async () => {
      const status = (await describeCluster(run, name))?.status ?? 'deleted';
      return status === 'CREATING' ? { status } : { status, done: undefined };
    },
  });
}

/** EKS also refuses while an update is in progress. */
async function requestDeletion(
  run: Run,
  name: string,
  options: { abortSignal?: AbortSignal },
): Promise<void> {
  try {
    await run.aws.eks.send(new DeleteClusterCommand({ name }), options);
  } catch (error) {
    if (isNoCluster(error)) {
      return;
    }
    // A task that still makes the cluster may have added something meanwhile.
    if (
      isAwsError(error, 'ResourceInUseException') &&
      (await removeCompute(run, name))
    ) {
      await requestDeletion(run, name, options);
      return;
    }
    throw error;
  }
}

/** @returns whether there was something to remove */
async function removeCompute(run: Run, name: string): Promise<boolean> {
  let count = 0;
  await sideBySide(run.signal, [
    async signal => {
      const here = { ...run, signal };
      for (const profile of await unlessGone(listProfiles(here, name))) {
        if (isOwn(name, profile.tags)) {
          count += 1;
          await deleteProfile(here, name, profile.fargateProfileName!);
        }
      }
    },
    async signal => {
      const here = { ...run, signal };
      for (const group of await unlessGone(listNodeGroups(here, name))) {
        const found = await attempt(
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

async function removeProtection(run: Run, name: string): Promise<void> {
  await retryWhile(run, {
    ...busyCluster,
    doing: `take the protection off the cluster ${name}`,
    reason: 'another update of it is in progress',
    isTemporary: error => isAwsError(error, 'ResourceInUseException'),
    send: async options => {
      const found = await describeCluster(run, name);
      if (found?.deletionProtection) {
        await run.aws.eks.send(
          new UpdateClusterConfigCommand({ name, deletionProtection: false }),
          options,
        );
      }
    },
  });
  await pollUntil(run, {
    what: `Cluster ${name}`,
    expected: 60_000,
    deadline: 10 * 60_000,
    look: async () => {
      const found = await describeCluster(run, name);
      return !found?.deletionProtection && found?.status !== 'UPDATING'
        ? { status: 'not protected any more', done: undefined }
        : { status: 'protected' };
    },
  });
}
