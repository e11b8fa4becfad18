import {
  DeleteNetworkInterfaceRequest,
  DeleteSecurityGroupRequest,
  DeleteSecurityGroupResult,
} from '@aws-sdk/client-ec2';
import { AwsError } from '../http/AwsError';
import { Call } from '../services/service';
import { removal } from './removal';

/** Source: EC2 API Reference. */
export const deleteOperations = {
  DeleteNetworkInterface(
    { NetworkInterfaceId }: DeleteNetworkInterfaceRequest,
    { region }: Call,
  ): void {
    removal.networkInterface(region.network, NetworkInterfaceId!);
  },

  DeleteSecurityGroup(
    { GroupId }: DeleteSecurityGroupRequest,
    { region }: Call,
  ): DeleteSecurityGroupResult {
    if (!GroupId) {
      throw new AwsError(
        'MissingParameter',
        'The request must contain the parameter GroupName or GroupId',
        {},
        400,
      );
    }
    removal.securityGroup(region.network, GroupId);
    return { Return: true, GroupId };
  },
};
