import { NetworkInterfaceType, Tag } from '@aws-sdk/client-ec2';
import { ec2Id, hex } from '../../world/ids';
import { Network } from '../Network';
import { partitionOf } from '../../world/partitions';

/** @returns its id */
export function addNetworkInterface(
  network: Network,
  settings: {
    subnetId: string;
    description: string;
    /** `interface` unless it belongs to a service. */
    type?: string;
    status?: 'available' | 'in-use';
    groupIds?: string[];
    requesterId?: string;
    publicAddress?: {
      ip: string;
      allocationId?: string;
      associationId?: string;
    };
    tags?: Tag[];
  },
): string {
  const NetworkInterfaceId = ec2Id('eni');
  const subnet = network.subnets.get(settings.subnetId)!;
  const PrivateIpAddress = network.nextPrivateAddress();
  const PrivateDnsName = `ip-${PrivateIpAddress.replace(/\./g, '-')}.${
    network.region
  }.compute.internal`;
  const { publicAddress } = settings;
  const Association = publicAddress && {
    PublicIp: publicAddress.ip,
    PublicDnsName: `ec2-${publicAddress.ip.replace(/\./g, '-')}.${
      network.region
    }.compute.${partitionOf(network.region).dnsSuffix}`,
    IpOwnerId: publicAddress.allocationId ? subnet.OwnerId : 'amazon-elb',
    AllocationId: publicAddress.allocationId,
    AssociationId: publicAddress.associationId,
  };
  network.networkInterfaces.set(NetworkInterfaceId, {
    NetworkInterfaceId,
    SubnetId: settings.subnetId,
    VpcId: subnet.VpcId,
    AvailabilityZone: subnet.AvailabilityZone,
    Description: settings.description,
    // The SDK's types say natGateway where EC2 says nat_gateway.
    InterfaceType: (settings.type ?? 'interface') as NetworkInterfaceType,
    OwnerId: subnet.OwnerId,
    RequesterId: settings.requesterId,
    RequesterManaged: settings.requesterId !== undefined,
    Status: settings.status ?? 'in-use',
    MacAddress: `0a:${hex(10).match(/../g)!.join(':')}`,
    PrivateDnsName,
    PrivateIpAddress,
    PrivateIpAddresses: [
      { Primary: true, PrivateDnsName, PrivateIpAddress, Association },
    ],
    Ipv6Addresses: [],
    SourceDestCheck: settings.type !== 'nat_gateway',
    Association,
    Groups: (settings.groupIds ?? []).map(GroupId => ({
      GroupId,
      GroupName: network.securityGroups.get(GroupId)?.GroupName,
    })),
    TagSet: settings.tags ?? [],
  });
  return NetworkInterfaceId;
}
