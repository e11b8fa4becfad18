import { zonesOf } from '../../ec2/zones';
import { addSubnet } from '../../ec2/making/addSubnet';
import { addVpc } from '../../ec2/making/addVpc';
import { removal } from '../../ec2/removal';
import { AwsError } from '../../http/AwsError';
import { quotaOf } from '../../quotas/quotas';
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
      const { vpcId, groupId } = addVpc(network, world.account, {
        cidr: CidrBlock,
        tags: [...Tags, ...tags],
      });
      return {
        physicalId: vpcId,
        attributes: {
          VpcId: vpcId,
          CidrBlock,
          DefaultSecurityGroup: groupId,
        },
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
      const SubnetId = addSubnet(network, world.account, {
        vpcId: VpcId,
        cidr: CidrBlock,
        zone,
        givesPublicAddresses: String(properties.MapPublicIpOnLaunch) === 'true',
        tags: [...(properties.Tags ?? []), ...tags],
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
