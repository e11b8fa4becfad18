import { ec2Id } from '../world/ids';
import { Network } from './Network';
import { zonesOf } from './zones';

/**
 * Adds the network that every account has in every region: a public subnet in
 * each zone. Source: "Default VPCs" in the VPC User Guide.
 */
export function addDefaultNetwork(network: Network, account: string): void {
  const { region } = network;
  const VpcId = ec2Id('vpc');
  const InternetGatewayId = ec2Id('igw');
  const RouteTableId = ec2Id('rtb');
  const GroupId = ec2Id('sg');
  network.vpcs.set(VpcId, {
    VpcId,
    CidrBlock: '172.31.0.0/16',
    State: 'available',
    IsDefault: true,
    InstanceTenancy: 'default',
    OwnerId: account,
    DhcpOptionsId: ec2Id('dopt'),
    Tags: [],
  });
  network.internetGateways.set(InternetGatewayId, {
    InternetGatewayId,
    Attachments: [{ State: 'attached', VpcId }],
    OwnerId: account,
    Tags: [],
  });
  network.routeTables.set(RouteTableId, {
    RouteTableId,
    VpcId,
    OwnerId: account,
    Associations: [
      { Main: true, RouteTableId, RouteTableAssociationId: ec2Id('rtbassoc') },
    ],
    Routes: [
      {
        DestinationCidrBlock: '0.0.0.0/0',
        GatewayId: InternetGatewayId,
        Origin: 'CreateRoute',
        State: 'active',
      },
    ],
    Tags: [],
  });
  network.securityGroups.set(GroupId, {
    GroupId,
    GroupName: 'default',
    Description: 'default VPC security group',
    VpcId,
    OwnerId: account,
    IpPermissions: [],
    Tags: [],
  });
  zonesOf(region)
    .filter(({ ZoneType }) => ZoneType === 'availability-zone')
    .forEach(({ ZoneName, ZoneId }, index) => {
      const SubnetId = ec2Id('subnet');
      network.subnets.set(SubnetId, {
        SubnetId,
        SubnetArn: `arn:aws:ec2:${region}:${account}:subnet/${SubnetId}`,
        VpcId,
        CidrBlock: `172.31.${index * 16}.0/20`,
        AvailabilityZone: ZoneName,
        AvailabilityZoneId: ZoneId,
        AvailableIpAddressCount: 4091,
        DefaultForAz: true,
        MapPublicIpOnLaunch: true,
        OwnerId: account,
        State: 'available',
        Tags: [],
      });
    });
}
