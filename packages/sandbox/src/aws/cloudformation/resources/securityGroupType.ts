import { removal } from '../../ec2/removal';
import { capitals, ec2Id } from '../../world/ids';
import { ResourceType } from './resourceType';

/** Source: AWS::EC2::SecurityGroup in the CloudFormation Template Reference. */
export const securityGroupType: ResourceType = {
  properties: [
    'GroupDescription',
    'GroupName',
    'SecurityGroupEgress',
    'SecurityGroupIngress',
    'Tags',
    'VpcId',
  ],
  required: ['GroupDescription'],
  creation: 'stackResource',
  deletion: 'stackResource',
  create(properties, { region, stackName, logicalId, tags }) {
    const GroupId = ec2Id('sg');
    const { VpcId, Tags = [] } = properties;
    region.network.securityGroups.set(GroupId, {
      GroupId,
      GroupName:
        properties.GroupName ?? `${stackName}-${logicalId}-${capitals(12)}`,
      Description: properties.GroupDescription,
      VpcId,
      IpPermissions: [],
      Tags: [...Tags, ...tags],
    });
    return { physicalId: GroupId, attributes: { GroupId, VpcId } };
  },
  remove: ({ physicalId }, _properties, { region }) =>
    removal.securityGroup(region.network, physicalId),
};
