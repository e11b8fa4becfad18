import {
  DeleteFargateProfileCommand,
  DescribeFargateProfileCommand,
  FargateProfile,
  paginateListFargateProfiles,
} from '@aws-sdk/client-eks';
import { attempt } from '../aws/attempt';
import { isAwsError } from '../aws/awsErrors';
import { Run } from '../run/Run';
import { busyCluster, durations } from '../waiting/durations';
import { pollUntil } from '../waiting/pollUntil';
import { retryWhile } from '../waiting/retryWhile';
import { findOrUndefined } from './findOrUndefined';

/** A profile, `undefined` when there is none of that name. */
export async function describeProfile(
  run: Run,
  cluster: string,
  name: string,
): Promise<FargateProfile | undefined> {
  const answer = await findOrUndefined(
    run.aws.eks.send(
      new DescribeFargateProfileCommand({
        clusterName: cluster,
        fargateProfileName: name,
      }),
      { abortSignal: run.signal },
    ),
  );
  return answer?.fargateProfile;
}

/** All profiles of a cluster. */
export async function listProfiles(
  run: Run,
  cluster: string,
): Promise<FargateProfile[]> {
  return attempt(run, 'list the Fargate profiles', async options => {
    const profiles: FargateProfile[] = [];
    for await (const {
      fargateProfileNames = [],
    } of paginateListFargateProfiles(
      { client: run.aws.eks },
      { clusterName: cluster },
      options,
    )) {
      for (const name of fargateProfileNames) {
        const profile = await describeProfile(run, cluster, name);
        if (profile) {
          profiles.push(profile);
        }
      }
    }
    return profiles;
  });
}

/**
 * Deletes a profile, and waits until it is gone: a cluster can only have one
 * whose status is CREATING or DELETING.
 */
export async function deleteProfile(
  run: Run,
  cluster: string,
  name: string,
): Promise<void> {
  await retryWhile(run, {
    ...busyCluster,
    doing: `delete the Fargate profile ${name}`,
    reason: 'EKS is busy with another profile',
    isTemporary: error => isAwsError(error, 'ResourceInUseException'),
    send: async options => {
      try {
        const profile = await describeProfile(run, cluster, name);
        if (profile && profile.status !== 'DELETING') {
          await run.aws.eks.send(
            new DeleteFargateProfileCommand({
              clusterName: cluster,
              fargateProfileName: name,
            }),
            options,
          );
        }
      } catch (error) {
        if (!isAwsError(error, 'ResourceNotFoundException')) {
          throw error;
        }
      }
    },
  });
  await pollUntil(run, {
    ...durations.fargateProfileDeletion,
    what: `Deletion of the Fargate profile ${name}`,
    look: async () => {
      const profile = await describeProfile(run, cluster, name);
      return profile
        ? { status: profile.status ?? 'unknown' }
        : { status: 'deleted', done: undefined };
    },
  });
}
