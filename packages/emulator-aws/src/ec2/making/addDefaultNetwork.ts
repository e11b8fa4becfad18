import { ec2Id } from '../../world/ids';
import { Network } from '../Network';
import { zonesOf } from '../zones';
import { addSubnet } from './addSubnet';
import { addVpc } from './addVpc';

/**
 * Adds the network that every account has in every region: a public subnet in
 * each zone. Source: "Default VPCs" in the VPC User Guide.
 */
export function addDefaultNetwork(network: Network, account: string): void {
  const { vpcId, routeTableId } = addVpc(network, account, {
    cidr: '172.31.0.0/16',
    isDefault: true,
    tags: [],
  });
  const InternetGatewayId = ec2Id('igw');
  network.internetGateways.set(InternetGatewayId, {
    InternetGatewayId,
    Attachments: [{ State: 'attached', VpcId: vpcId }],
    OwnerId: account,
    Tags: [],
  });
  network.routeTables.get(routeTableId)!.Routes!.push({
    DestinationCidrBlock: '0.0.0.0/0',
    GatewayId: InternetGatewayId,
    Origin: 'CreateRoute',
    State: 'active',
  });
  zonesOf(network.region)
    .filter(({ ZoneType }) => ZoneType === 'availability-zone')
    .forEach((zone, index) =>
      addSubnet(network, account, {
        vpcId,
        cidr: `172.31.${index * 16}.0/20`,
        zone,
        isDefault: true,
        givesPublicAddresses: true,
        tags: [],
      }),
    );
}
