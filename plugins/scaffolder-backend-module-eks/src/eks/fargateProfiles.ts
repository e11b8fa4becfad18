import {
  DeleteFargateProfileCommand,
  DescribeFargateProfileCommand,
  FargateProfile,
  paginateListFargateProfiles,
} from '@aws-sdk/client-eks';
import { isAwsError } from '../aws/awsErrors';
import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';
import { busyCluster, eksDurations } from '../waiting/eksDurations';
import { pollUntil } from '../waiting/pollUntil';
import { retryWhile } from '../waiting/retryWhile';
import { orUndefinedIfNotFound } from './eksErrors';

/** The profile of that name; `undefined` when there is none. */
export async function describeProfile(
  ctx: ActionContext,
  cluster: string,
  name: string,
): Promise<FargateProfile | undefined> {
  const response = await orUndefinedIfNotFound(
    ctx.aws.eks.send(
      new DescribeFargateProfileCommand({
        clusterName: cluster,
        fargateProfileName: name,
      }),
      { abortSignal: ctx.signal },
    ),
  );
  return response?.fargateProfile;
}

/** All profiles of a cluster. */
export async function listProfiles(
  ctx: ActionContext,
  cluster: string,
): Promise<FargateProfile[]> {
  return callAws(ctx, 'list the Fargate profiles', async options => {
    const profiles: FargateProfile[] = [];
    for await (const {
      fargateProfileNames = [],
    } of paginateListFargateProfiles(
      { client: ctx.aws.eks },
      { clusterName: cluster },
      options,
    )) {
      for (const name of fargateProfileNames) {
        const profile = await describeProfile(ctx, cluster, name);
        if (profile) {
          profiles.push(profile);
        }
      }
    }
    return profiles;
  });
}

/**
 * Deletes a profile, and waits until it is gone, since only one profile of a
 * cluster can be CREATING or DELETING at a time.
 */
export async function deleteProfile(
  ctx: ActionContext,
  cluster: string,
  name: string,
): Promise<void> {
  await retryWhile(ctx, {
    ...busyCluster,
    doing: `delete the Fargate profile ${name}`,
    reason: 'EKS is busy with another profile',
    isTemporary: error => isAwsError(error, 'ResourceInUseException'),
    send: async options => {
      try {
        const profile = await describeProfile(ctx, cluster, name);
        if (profile && profile.status !== 'DELETING') {
          await ctx.aws.eks.send(
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
  await pollUntil(ctx, {
    ...eksDurations.fargateProfileDeletion,
    what: `Deletion of the Fargate profile ${name}`,
    probe: async () => {
      const profile = await describeProfile(ctx, cluster, name);
      return profile
        ? { status: profile.status ?? 'unknown' }
        : { status: 'deleted', done: undefined };
    },
  });
}
