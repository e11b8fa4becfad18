import {
  Cluster,
  DeleteClusterCommand,
  UpdateClusterConfigCommand,
} from '@aws-sdk/client-eks';
import { attempt } from '../aws/attempt';
import { isAwsError } from '../aws/awsErrors';
import { describeCluster } from '../eks/describeCluster';
import { describeIssues } from '../eks/describeIssues';
import { deleteProfile, listProfiles } from '../eks/fargateProfiles';
import { isNoCluster } from '../eks/isNoCluster';
import { deleteNodeGroup, listNodeGroups } from '../eks/nodeGroups';
import { Run } from '../run/Run';
import { busyCluster, durations } from '../waiting/durations';
import { pollUntil } from '../waiting/pollUntil';
import { retryWhile } from '../waiting/retryWhile';
import { sideBySide } from '../waiting/sideBySide';

/**
 * Deletes a cluster with all that it runs on: Fargate profiles one after the
 * other, node groups beside them, and then the control plane.
 * A protected one loses its protection, which the user has allowed by then.
 */
export async function removeCluster(run: Run, cluster: Cluster): Promise<void> {
  const name = cluster.name!;
  if (cluster.status !== 'DELETING') {
    if (cluster.deletionProtection) {
      await removeProtection(run, name);
    }
    await sideBySide(run.signal, [
      async signal => {
        const here = { ...run, signal };
        for (const profile of await listProfiles(here, name)) {
          await deleteProfile(here, name, profile.fargateProfileName!);
        }
      },
      async signal => {
        const here = { ...run, signal };
        for (const group of await listNodeGroups(here, name)) {
          await deleteNodeGroup(here, name, group);
        }
      },
    ]);
    await requestDeletion(run, name);
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

/** EKS also refuses while an update is in progress. */
async function requestDeletion(run: Run, name: string): Promise<void> {
  await retryWhile(run, {
    ...busyCluster,
    doing: `delete the cluster ${name}`,
    reason: 'something of it still changes',
    isTemporary: error => isAwsError(error, 'ResourceInUseException'),
    send: async options => {
      try {
        await run.aws.eks.send(new DeleteClusterCommand({ name }), options);
      } catch (error) {
        if (!isNoCluster(error)) {
          throw error;
        }
      }
    },
  });
}

async function removeProtection(run: Run, name: string): Promise<void> {
  await attempt(run, `take the protection off the cluster ${name}`, options =>
    run.aws.eks.send(
      new UpdateClusterConfigCommand({ name, deletionProtection: false }),
      options,
    ),
  );
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
