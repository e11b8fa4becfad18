import { IpPermission } from '@aws-sdk/client-ec2';
import { ec2Id } from '../../world/ids';
import { ResourceType } from './resourceType';

/**
 * A rule of a security group that is no part of the group's own resource, so that
 * two groups can name each other. Source: AWS::EC2::SecurityGroupIngress in the
 * CloudFormation Template Reference.
 */
export const ingressRuleType: ResourceType = {
  properties: [
    'CidrIp',
    'CidrIpv6',
    'Description',
    'FromPort',
    'GroupId',
    'IpProtocol',
    'SourceSecurityGroupId',
    'ToPort',
  ],
  required: ['IpProtocol'],
  creation: 'stackResource',
  deletion: 'stackResource',
  create(properties, { region, world }) {
    const { GroupId, SourceSecurityGroupId, Description } = properties;
    const { network } = region;
    const get = (id: string) =>
      network.get(network.securityGroups, id, 'securityGroup');
    const group = get(GroupId);
    if (SourceSecurityGroupId) {
      get(SourceSecurityGroupId);
    }
    const permission: IpPermission = {
      IpProtocol: String(properties.IpProtocol),
      // EC2 keeps no ports of a rule for all protocols.
      ...(String(properties.IpProtocol) !== '-1' && {
        FromPort: Number(properties.FromPort),
        ToPort: Number(properties.ToPort),
      }),
      UserIdGroupPairs: SourceSecurityGroupId
        ? [
            {
              GroupId: SourceSecurityGroupId,
              UserId: world.account,
              Description,
            },
          ]
        : [],
      IpRanges: properties.CidrIp
        ? [{ CidrIp: properties.CidrIp, Description }]
        : [],
      Ipv6Ranges: properties.CidrIpv6
        ? [{ CidrIpv6: properties.CidrIpv6, Description }]
        : [],
      PrefixListIds: [],
    };
    group.IpPermissions = [...(group.IpPermissions ?? []), permission];
    const id = ec2Id('sgr');
    network.ingressRules.set(id, { groupId: GroupId, permission });
    return { physicalId: id, attributes: { Id: id } };
  },
  remove({ physicalId }, _properties, { region }) {
    const { ingressRules, securityGroups } = region.network;
    const rule = ingressRules.get(physicalId)!;
    const group = securityGroups.get(rule.groupId);
    if (group) {
      group.IpPermissions = group.IpPermissions?.filter(
        one => one !== rule.permission,
      );
    }
    ingressRules.delete(physicalId);
  },
};
