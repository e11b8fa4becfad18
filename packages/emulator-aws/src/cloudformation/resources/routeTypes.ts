import { ec2Id } from '../../world/ids';
import { ResourceType } from './resourceType';

/** Source: the resource types in the CloudFormation Template Reference. */
export const routeTypes: Record<string, ResourceType> = {
  'AWS::EC2::RouteTable': {
    properties: ['Tags', 'VpcId'],
    required: ['VpcId'],
    creation: 'stackResource',
    deletion: 'stackResource',
    create({ VpcId, Tags = [] }, { world, region, tags }) {
      const { network } = region;
      network.get(network.vpcs, VpcId, 'vpc');
      const RouteTableId = ec2Id('rtb');
      network.routeTables.set(RouteTableId, {
        RouteTableId,
        VpcId,
        OwnerId: world.account,
        Routes: [],
        Associations: [],
        Tags: [...Tags, ...tags],
      });
      return { physicalId: RouteTableId, attributes: { RouteTableId } };
    },
    remove: ({ physicalId }, _properties, { region }) => {
      region.network.routeTables.delete(physicalId);
    },
  },

  'AWS::EC2::Route': {
    properties: [
      'CarrierGatewayId',
      'DestinationCidrBlock',
      'DestinationIpv6CidrBlock',
      'DestinationPrefixListId',
      'EgressOnlyInternetGatewayId',
      'GatewayId',
      'InstanceId',
      'NatGatewayId',
      'NetworkInterfaceId',
      'RouteTableId',
      'TransitGatewayId',
      'VpcEndpointId',
      'VpcPeeringConnectionId',
    ],
    required: ['RouteTableId'],
    creation: 'stackResource',
    deletion: 'stackResource',
    create(properties, { region }) {
      const { network } = region;
      const { RouteTableId, DestinationCidrBlock } = properties;
      const { GatewayId, NatGatewayId } = properties;
      if (GatewayId) {
        network.get(network.internetGateways, GatewayId, 'internetGateway');
      }
      if (NatGatewayId) {
        network.get(network.natGateways, NatGatewayId, 'natGateway');
      }
      network
        .get(network.routeTables, RouteTableId, 'routeTable')
        .Routes!.push({
          DestinationCidrBlock,
          GatewayId,
          NatGatewayId,
          Origin: 'CreateRoute',
          State: 'active',
        });
      return {
        physicalId: `${RouteTableId}|${DestinationCidrBlock}`,
        attributes: { CidrBlock: DestinationCidrBlock },
      };
    },
    remove: (_created, properties, { region }) => {
      const table = region.network.routeTables.get(properties.RouteTableId);
      if (table) {
        table.Routes = table.Routes!.filter(
          ({ DestinationCidrBlock }) =>
            DestinationCidrBlock !== properties.DestinationCidrBlock,
        );
      }
    },
  },

  'AWS::EC2::SubnetRouteTableAssociation': {
    properties: ['RouteTableId', 'SubnetId'],
    required: ['RouteTableId', 'SubnetId'],
    creation: 'stackResource',
    deletion: 'stackResource',
    create({ RouteTableId, SubnetId }, { region }) {
      const { network } = region;
      network.get(network.subnets, SubnetId, 'subnet');
      const RouteTableAssociationId = ec2Id('rtbassoc');
      network
        .get(network.routeTables, RouteTableId, 'routeTable')
        .Associations!.push({
          Main: false,
          RouteTableAssociationId,
          RouteTableId,
          SubnetId,
        });
      return {
        physicalId: RouteTableAssociationId,
        attributes: { Id: RouteTableAssociationId },
      };
    },
    remove: ({ physicalId }, { RouteTableId }, { region }) => {
      const table = region.network.routeTables.get(RouteTableId);
      if (table) {
        table.Associations = table.Associations!.filter(
          one => one.RouteTableAssociationId !== physicalId,
        );
      }
    },
  },
};
