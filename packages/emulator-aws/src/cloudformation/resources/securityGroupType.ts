import { addSecurityGroup } from '../../ec2/making/addSecurityGroup';
import { removal } from '../../ec2/removal';
import { capitals } from '../../world/ids';
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
  create(properties, { region, world, stackName, logicalId, tags }) {
    const { VpcId, Tags = [] } = properties;
    const GroupId = addSecurityGroup(region.network, world.account, {
      vpcId: VpcId,
      name: properties.GroupName ?? `${stackName}-${logicalId}-${capitals(12)}`,
      description: properties.GroupDescription,
      tags: [...Tags, ...tags],
    });
    return { physicalId: GroupId, attributes: { GroupId, VpcId } };
  },
  remove: ({ physicalId }, _properties, { region }) =>
    removal.securityGroup(region.network, physicalId),
};
