import { AvailabilityZone, Tag } from '@aws-sdk/client-ec2';
import { ec2Id } from '../../world/ids';
import { Network } from '../Network';
import { regionalArn } from '../../world/partitions';

/** @returns its id */
export function addSubnet(
  network: Network,
  account: string,
  subnet: {
    vpcId: string;
    cidr: string;
    zone: AvailabilityZone;
    isDefault?: boolean;
    givesPublicAddresses: boolean;
    tags: Tag[];
  },
): string {
  const SubnetId = ec2Id('subnet');
  const bits = Number(subnet.cidr.split('/')[1]);
  network.subnets.set(SubnetId, {
    SubnetId,
    SubnetArn: regionalArn(
      'ec2',
      network.region,
      account,
      `subnet/${SubnetId}`,
    ),
    VpcId: subnet.vpcId,
    CidrBlock: subnet.cidr,
    AvailabilityZone: subnet.zone.ZoneName,
    AvailabilityZoneId: subnet.zone.ZoneId,
    // Five of each subnet are AWS's own.
    AvailableIpAddressCount: 2 ** (32 - bits) - 5,
    AssignIpv6AddressOnCreation: false,
    DefaultForAz: subnet.isDefault ?? false,
    EnableDns64: false,
    Ipv6CidrBlockAssociationSet: [],
    Ipv6Native: false,
    MapCustomerOwnedIpOnLaunch: false,
    MapPublicIpOnLaunch: subnet.givesPublicAddresses,
    OwnerId: account,
    PrivateDnsNameOptionsOnLaunch: {
      HostnameType: 'ip-name',
      EnableResourceNameDnsARecord: false,
      EnableResourceNameDnsAAAARecord: false,
    },
    State: 'available',
    Tags: subnet.tags,
  });
  return SubnetId;
}
