import { zonesOf } from '../../ec2/zones';
import { removal } from '../../ec2/removal';
import { AwsError } from '../../http/AwsError';
import { quotaOf } from '../../quotas/quotas';
import { ec2Id } from '../../world/ids';
import { ResourceType } from './resourceType';

/**
 * Networks and their parts. Sources: the resource types in the CloudFormation
 * Template Reference (properties, `Ref`, attributes); quotas and refusals:
 * "Error codes for the Amazon EC2 API".
 */
export const networkTypes: Record<string, ResourceType> = {
  'AWS::EC2::VPC': {
    properties: [
      'CidrBlock',
      'EnableDnsHostnames',
      'EnableDnsSupport',
      'InstanceTenancy',
      'Ipv4IpamPoolId',
      'Ipv4NetmaskLength',
      'Tags',
    ],
    required: [],
    creation: 'stackResource',
    deletion: 'stackResource',
    create({ CidrBlock, Tags = [] }, { world, region, tags }) {
      const { network } = region;
      if (network.vpcs.size >= quotaOf('vpc', 'L-F678F1CE', world)) {
        throw new AwsError(
          'VpcLimitExceeded',
          'The maximum number of VPCs has been reached.',
        );
      }
      const VpcId = ec2Id('vpc');
      network.vpcs.set(VpcId, {
        VpcId,
        CidrBlock,
        State: 'available',
        IsDefault: false,
        InstanceTenancy: 'default',
        OwnerId: world.account,
        DhcpOptionsId: ec2Id('dopt'),
        Tags: [...Tags, ...tags],
      });
      const GroupId = ec2Id('sg');
      network.securityGroups.set(GroupId, {
        GroupId,
        GroupName: 'default',
        Description: 'default VPC security group',
        VpcId,
        IpPermissions: [],
        Tags: [],
      });
      const RouteTableId = ec2Id('rtb');
      network.routeTables.set(RouteTableId, {
        RouteTableId,
        VpcId,
        Routes: [],
        Associations: [{ Main: true, RouteTableId }],
        Tags: [],
      });
      return {
        physicalId: VpcId,
        attributes: { VpcId, CidrBlock, DefaultSecurityGroup: GroupId },
      };
    },
    remove: ({ physicalId }, _properties, { region }) =>
      removal.vpc(region.network, physicalId),
  },

  'AWS::EC2::Subnet': {
    properties: [
      'AssignIpv6AddressOnCreation',
      'AvailabilityZone',
      'AvailabilityZoneId',
      'CidrBlock',
      'EnableDns64',
      'Ipv6CidrBlock',
      'MapPublicIpOnLaunch',
      'PrivateDnsNameOptionsOnLaunch',
      'Tags',
      'VpcId',
    ],
    required: ['VpcId'],
    creation: 'stackResource',
    deletion: 'stackResource',
    create(properties, { world, region, tags }) {
      const { network } = region;
      const { VpcId, CidrBlock, AvailabilityZone } = properties;
      network.get(network.vpcs, VpcId, 'vpc');
      const zones = zonesOf(region.name);
      const zone = AvailabilityZone
        ? zones.find(({ ZoneName }) => ZoneName === AvailabilityZone)
        : zones[0];
      if (!zone) {
        throw new AwsError(
          'InvalidParameterValue',
          `Value (${AvailabilityZone}) for parameter availabilityZone is invalid. Subnets can currently only be created in the following availability zones: ${zones
            .map(({ ZoneName }) => ZoneName)
            .join(', ')}.`,
        );
      }
      const taken = [...network.subnets.values()].some(
        one => one.VpcId === VpcId && one.CidrBlock === CidrBlock,
      );
      if (taken) {
        throw new AwsError(
          'InvalidSubnet.Conflict',
          `The CIDR '${CidrBlock}' conflicts with another subnet`,
        );
      }
      const SubnetId = ec2Id('subnet');
      network.subnets.set(SubnetId, {
        SubnetId,
        SubnetArn: `arn:aws:ec2:${region.name}:${world.account}:subnet/${SubnetId}`,
        VpcId,
        CidrBlock,
        AvailabilityZone: zone.ZoneName,
        AvailabilityZoneId: zone.ZoneId,
        AvailableIpAddressCount: 8187,
        DefaultForAz: false,
        MapPublicIpOnLaunch: String(properties.MapPublicIpOnLaunch) === 'true',
        OwnerId: world.account,
        State: 'available',
        Tags: [...(properties.Tags ?? []), ...tags],
      });
      return {
        physicalId: SubnetId,
        attributes: {
          SubnetId,
          VpcId,
          CidrBlock,
          AvailabilityZone: zone.ZoneName!,
        },
      };
    },
    remove: ({ physicalId }, _properties, { region }) =>
      removal.subnet(region.network, physicalId),
  },
};
