import { FargateProfile } from '@aws-sdk/client-eks';
import { AwsError } from '../../http/AwsError';
import { ClusterRecord } from '../ClusterRecord';

/** @throws AwsError with the message of getmoto/moto:moto/eks/models.py */
export function profileOf(
  { fargateProfiles }: ClusterRecord,
  input: { clusterName?: string; fargateProfileName?: string },
): FargateProfile {
  const profile = fargateProfiles.get(input.fargateProfileName!);
  if (!profile) {
    throw new AwsError(
      'ResourceNotFoundException',
      `No Fargate Profile found with name: ${input.fargateProfileName}.`,
      {
        clusterName: input.clusterName,
        fargateProfileName: input.fargateProfileName,
      },
    );
  }
  return profile;
}
