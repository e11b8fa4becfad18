import {
  CreateNetworkInterfaceRequest,
  CreateNetworkInterfaceResult,
  CreateTagsRequest,
  Tag,
} from '@aws-sdk/client-ec2';
import { AwsError } from '../http/AwsError';
import { Call } from '../services/service';
import { addNetworkInterface } from './making/addNetworkInterface';

/** Source: EC2 API Reference. Other resources come into being by CloudFormation. */
export const createOperations = {
  /** Without groups it is in the default one of the network. */
  CreateNetworkInterface(
    input: CreateNetworkInterfaceRequest,
    { region }: Call,
  ): CreateNetworkInterfaceResult {
    const { network } = region;
    const subnet = network.get(network.subnets, input.SubnetId!, 'subnet');
    const groups = [...network.securityGroups.values()];
    const [defaultGroup] = groups.filter(
      one => one.VpcId === subnet.VpcId && one.GroupName === 'default',
    );
    const groupIds = input.Groups ?? [defaultGroup.GroupId!];
    groupIds.forEach(id =>
      network.get(network.securityGroups, id, 'securityGroup'),
    );
    const id = addNetworkInterface(network, {
      subnetId: input.SubnetId!,
      description: input.Description ?? '',
      status: 'available',
      groupIds,
      tags: input.TagSpecifications?.flatMap(({ Tags = [] }) => Tags),
    });
    return { NetworkInterface: network.networkInterfaces.get(id) };
  },

  /** Of security groups and network interfaces; a tag that is there gets the new value. */
  CreateTags(input: CreateTagsRequest, { region }: Call): void {
    const { network } = region;
    for (const id of input.Resources ?? []) {
      const isGroup = id.startsWith('sg-');
      if (!isGroup && !id.startsWith('eni-')) {
        throw new AwsError('InvalidID', `The ID '${id}' is not valid`, {}, 400);
      }
      if (isGroup) {
        const group = network.get(network.securityGroups, id, 'securityGroup');
        group.Tags = withTags(group.Tags, input.Tags);
      } else {
        const found = network.get(
          network.networkInterfaces,
          id,
          'networkInterface',
        );
        found.TagSet = withTags(found.TagSet, input.Tags);
      }
    }
  },
};

function withTags(before: Tag[] = [], more: Tag[] = []): Tag[] {
  if (more.some(({ Key }) => Key?.toLowerCase().startsWith('aws:'))) {
    throw new AwsError(
      'InvalidParameterValue',
      "Tag keys starting with 'aws:' are reserved for internal use",
      {},
      400,
    );
  }
  const keys = more.map(({ Key }) => Key);
  return [...before.filter(({ Key }) => !keys.includes(Key)), ...more];
}
