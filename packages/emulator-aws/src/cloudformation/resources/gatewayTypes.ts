import { addNetworkInterface } from '../../ec2/making/addNetworkInterface';
import { removal } from '../../ec2/removal';
import { AwsError } from '../../http/AwsError';
import { quotaOf } from '../../quotas/quotas';
import { ec2Id } from '../../world/ids';
import { ResourceType } from './resourceType';

/**
 * The ways out of a network. Sources: the resource types in the
 * CloudFormation Template Reference; quotas and refusals: "Error codes for
 * the Amazon EC2 API".
 */
export const gatewayTypes: Record<string, ResourceType> = {
  'AWS::EC2::InternetGateway': {
    properties: ['Tags'],
    required: [],
    creation: 'internetGateway',
    deletion: 'internetGateway',
    create({ Tags = [] }, { world, region, tags }) {
      const { internetGateways } = region.network;
      if (internetGateways.size >= quotaOf('vpc', 'L-A4707A72', world)) {
        throw new AwsError(
          'InternetGatewayLimitExceeded',
          'The maximum number of internet gateways has been reached.',
        );
      }
      const InternetGatewayId = ec2Id('igw');
      internetGateways.set(InternetGatewayId, {
        InternetGatewayId,
        Attachments: [],
        OwnerId: world.account,
        Tags: [...Tags, ...tags],
      });
      return {
        physicalId: InternetGatewayId,
        attributes: { InternetGatewayId },
      };
    },
    remove: ({ physicalId }, _properties, { region }) => {
      region.network.internetGateways.delete(physicalId);
    },
  },

  'AWS::EC2::VPCGatewayAttachment': {
    properties: ['InternetGatewayId', 'VpcId', 'VpnGatewayId'],
    required: ['VpcId'],
    creation: 'internetGateway',
    deletion: 'internetGateway',
    create({ VpcId, InternetGatewayId }, { region }) {
      const { network } = region;
      network.get(network.vpcs, VpcId, 'vpc');
      network.get(
        network.internetGateways,
        InternetGatewayId,
        'internetGateway',
      ).Attachments = [{ State: 'available' as never, VpcId }];
      return { physicalId: `IGW|${VpcId}`, attributes: {} };
    },
    remove: (_created, { VpcId, InternetGatewayId }, { region }) =>
      removal.attachment(region.network, InternetGatewayId, VpcId),
  },

  'AWS::EC2::EIP': {
    properties: [
      'Domain',
      'InstanceId',
      'NetworkBorderGroup',
      'PublicIpv4Pool',
      'Tags',
    ],
    required: [],
    creation: 'internetGateway',
    deletion: 'stackResource',
    create({ Tags = [] }, { world, region, tags }) {
      const { network } = region;
      if (network.addresses.size >= quotaOf('ec2', 'L-0263D0A3', world)) {
        throw new AwsError(
          'AddressLimitExceeded',
          'The maximum number of addresses has been reached.',
        );
      }
      const AllocationId = ec2Id('eipalloc');
      const PublicIp = network.nextPublicAddress();
      network.addresses.set(AllocationId, {
        AllocationId,
        PublicIp,
        Domain: 'vpc',
        PublicIpv4Pool: 'amazon',
        NetworkBorderGroup: region.name,
        Tags: [...Tags, ...tags],
      });
      return { physicalId: PublicIp, attributes: { AllocationId, PublicIp } };
    },
    remove: ({ attributes }, _properties, { region }) => {
      region.network.addresses.delete(attributes.AllocationId);
    },
  },

  'AWS::EC2::NatGateway': {
    properties: [
      'AllocationId',
      'ConnectivityType',
      'MaxDrainDurationSeconds',
      'PrivateIpAddress',
      'SubnetId',
      'Tags',
      'VpcId',
    ],
    required: [],
    creation: 'natGatewayCreation',
    deletion: 'natGatewayDeletion',
    create({ AllocationId, SubnetId, Tags = [] }, context) {
      const { world, region, tags } = context;
      const { network } = region;
      const subnet = network.get(network.subnets, SubnetId, 'subnet');
      const address = network.get(network.addresses, AllocationId, 'address');
      const NatGatewayId = ec2Id('nat');
      const AssociationId = ec2Id('eipassoc');
      const NetworkInterfaceId = addNetworkInterface(network, {
        subnetId: SubnetId,
        description: `Interface for NAT Gateway ${NatGatewayId}`,
        type: 'nat_gateway',
        requesterId: world.account,
        publicAddress: {
          ip: address.PublicIp!,
          allocationId: AllocationId,
          associationId: AssociationId,
        },
      });
      const { PrivateIpAddress } =
        network.networkInterfaces.get(NetworkInterfaceId)!;
      Object.assign(address, {
        AssociationId,
        NetworkInterfaceId,
        NetworkInterfaceOwnerId: world.account,
        PrivateIpAddress,
      });
      network.natGateways.set(NatGatewayId, {
        NatGatewayId,
        SubnetId,
        VpcId: subnet.VpcId,
        State: 'pending',
        ConnectivityType: 'public',
        CreateTime: world.clock.now(),
        NatGatewayAddresses: [
          {
            AllocationId,
            AssociationId,
            IsPrimary: true,
            NetworkInterfaceId,
            PrivateIp: PrivateIpAddress,
            PublicIp: address.PublicIp,
            Status: 'succeeded',
          },
        ],
        Tags: [...Tags, ...tags],
      });
      return { physicalId: NatGatewayId, attributes: { NatGatewayId } };
    },
    ready: (physicalId, { region }) => {
      const gateway = region.network.natGateways.get(physicalId);
      if (gateway) {
        gateway.State = 'available';
      }
    },
    remove: ({ physicalId }, _properties, { world, region }) => {
      const { natGateways, networkInterfaces } = region.network;
      const gateway = natGateways.get(physicalId)!;
      gateway.NatGatewayAddresses?.forEach(({ NetworkInterfaceId }) =>
        networkInterfaces.delete(NetworkInterfaceId!),
      );
      // It stays to be seen for about an hour.
      gateway.State = 'deleted';
      gateway.DeleteTime = world.clock.now();
    },
  },
};
