import { Tag } from '@aws-sdk/client-ec2';
import { ec2Id } from '../../world/ids';
import { Network } from '../Network';
import { addSecurityGroup } from './addSecurityGroup';

/**
 * Adds a network with its default security group and main route table.
 * @returns the ids of all three
 */
export function addVpc(
  network: Network,
  account: string,
  {
    cidr,
    isDefault = false,
    tags,
  }: { cidr: string; isDefault?: boolean; tags: Tag[] },
) {
  const VpcId = ec2Id('vpc');
  network.vpcs.set(VpcId, {
    VpcId,
    CidrBlock: cidr,
    CidrBlockAssociationSet: [
      {
        AssociationId: ec2Id('vpc-cidr-assoc'),
        CidrBlock: cidr,
        CidrBlockState: { State: 'associated' },
      },
    ],
    State: 'available',
    IsDefault: isDefault,
    InstanceTenancy: 'default',
    OwnerId: account,
    DhcpOptionsId: ec2Id('dopt'),
    Tags: tags,
  });
  const groupId = addSecurityGroup(network, account, {
    vpcId: VpcId,
    name: 'default',
    description: 'default VPC security group',
    tags: [],
  });
  const RouteTableId = ec2Id('rtb');
  network.routeTables.set(RouteTableId, {
    RouteTableId,
    VpcId,
    OwnerId: account,
    PropagatingVgws: [],
    Routes: [
      {
        DestinationCidrBlock: cidr,
        GatewayId: 'local',
        Origin: 'CreateRouteTable',
        State: 'active',
      },
    ],
    Associations: [
      {
        Main: true,
        RouteTableAssociationId: ec2Id('rtbassoc'),
        RouteTableId,
        AssociationState: { State: 'associated' },
      },
    ],
    Tags: [],
  });
  return { vpcId: VpcId, groupId, routeTableId: RouteTableId };
}
