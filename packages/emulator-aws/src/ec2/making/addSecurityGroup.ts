import { Tag } from '@aws-sdk/client-ec2';
import { ec2Id } from '../../world/ids';
import { Network } from '../Network';
import { regionalArn } from '../../world/partitions';

/**
 * Adds a group that lets everything out. Source: "Default security groups" in
 * the VPC User Guide.
 * @returns its id
 */
export function addSecurityGroup(
  network: Network,
  account: string,
  group: {
    vpcId: string;
    name: string;
    description: string;
    /** Whether its members reach one another. */
    isMutual?: boolean;
    tags: Tag[];
  },
): string {
  const GroupId = ec2Id('sg');
  network.securityGroups.set(GroupId, {
    GroupId,
    GroupName: group.name,
    SecurityGroupArn: regionalArn(
      'ec2',
      network.region,
      account,
      `security-group/${GroupId}`,
    ),
    Description: group.description,
    VpcId: group.vpcId,
    OwnerId: account,
    IpPermissions: group.isMutual
      ? [
          {
            IpProtocol: '-1',
            UserIdGroupPairs: [{ GroupId, UserId: account }],
            IpRanges: [],
            Ipv6Ranges: [],
            PrefixListIds: [],
          },
        ]
      : [],
    IpPermissionsEgress: [
      {
        IpProtocol: '-1',
        IpRanges: [{ CidrIp: '0.0.0.0/0' }],
        Ipv6Ranges: [],
        PrefixListIds: [],
        UserIdGroupPairs: [],
      },
    ],
    Tags: group.tags,
  });
  return GroupId;
}
