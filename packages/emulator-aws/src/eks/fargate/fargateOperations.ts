import {
  DeleteFargateProfileRequest,
  DeleteFargateProfileResponse,
  DescribeFargateProfileRequest,
  DescribeFargateProfileResponse,
  ListFargateProfilesRequest,
  ListFargateProfilesResponse,
} from '@aws-sdk/client-eks';
import { Call } from '../../services/service';
import { clusterOf } from '../clusterOf';
import { listed } from '../listed';
import { createFargateProfile } from './createFargateProfile';
import { checkNoneIsBusy } from './checkNoneIsBusy';
import { profileOf } from './profileOf';

/** Source: EKS API Reference. */
export const fargateOperations = {
  CreateFargateProfile: createFargateProfile,

  DescribeFargateProfile: (
    input: DescribeFargateProfileRequest,
    call: Call,
  ): DescribeFargateProfileResponse => ({
    fargateProfile: profileOf(clusterOf(input.clusterName, call), input),
  }),

  ListFargateProfiles(
    input: ListFargateProfilesRequest,
    call: Call,
  ): ListFargateProfilesResponse {
    const { items, nextToken } = listed(
      [...clusterOf(input.clusterName, call).fargateProfiles.keys()],
      input,
    );
    return { fargateProfileNames: items, nextToken };
  },

  DeleteFargateProfile(
    input: DeleteFargateProfileRequest,
    call: Call,
  ): DeleteFargateProfileResponse {
    const { world, outcome } = call;
    const record = clusterOf(input.clusterName, call);
    const profile = profileOf(record, input);
    checkNoneIsBusy(record, profile.fargateProfileName!, 'delete');
    profile.status = 'DELETING';
    world.clock.after(world.durations.fargateProfileDeletion, () => {
      if (outcome) {
        profile.status = 'DELETE_FAILED';
        profile.health = {
          issues: [{ code: 'InternalFailure', message: outcome.message }],
        };
        return;
      }
      record.fargateProfiles.delete(profile.fargateProfileName!);
    });
    return { fargateProfile: { ...profile } };
  },
};
