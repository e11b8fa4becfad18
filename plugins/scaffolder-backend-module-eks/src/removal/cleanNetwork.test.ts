import {
  DeleteNetworkInterfaceCommand,
  DeleteSecurityGroupCommand,
  DescribeNetworkInterfacesCommand,
  DescribeSecurityGroupsCommand,
  EC2Client,
  NetworkInterface,
  SecurityGroup,
} from '@aws-sdk/client-ec2';
import { testContext } from '../__testUtils__/testContext';
import { tagList } from '../aws/tags';
import { AwsClients } from '../context/AwsClients';
import { cleanNetwork } from './cleanNetwork';

/** A network with these; `taken` are groups that something depends on. */
function network(parts: {
  interfaces?: NetworkInterface[];
  groups?: SecurityGroup[];
  taken?: string[];
}) {
  const { interfaces = [], groups = [], taken = [] } = parts;
  const deleted: unknown[] = [];
  const ec2 = Object.assign(new EC2Client({ region: 'eu-west-1' }), {
    send: async (command: { input: object }) => {
      if (command instanceof DescribeNetworkInterfacesCommand) {
        return { NetworkInterfaces: interfaces };
      }
      if (command instanceof DescribeSecurityGroupsCommand) {
        return { SecurityGroups: groups };
      }
      if (command instanceof DeleteNetworkInterfaceCommand) {
        deleted.push(command.input.NetworkInterfaceId);
      }
      if (command instanceof DeleteSecurityGroupCommand) {
        if (taken.includes(command.input.GroupId!)) {
          throw Object.assign(new Error('has a dependent object'), {
            name: 'DependencyViolation',
            $metadata: { httpStatusCode: 400 },
          });
        }
        deleted.push(command.input.GroupId);
      }
      return {};
    },
  });
  const { ctx } = testContext({ aws: { ec2 } as unknown as AwsClients });
  const clean = (isOwn: boolean) =>
    cleanNetwork(ctx, { vpc: 'vpc-1', isOwn }, 'octopus');
  return { clean, deleted };
}

const card = (
  NetworkInterfaceId: string,
  Description: string,
  tags: Record<string, string> = {},
  more: NetworkInterface = {},
): NetworkInterface => ({
  NetworkInterfaceId,
  Description,
  Status: 'available',
  TagSet: tagList(tags),
  ...more,
});
const named = (name: string) => ({ 'cluster.k8s.amazonaws.com/name': name });
const owned = { 'kubernetes.io/cluster/octopus': 'owned' };
const ofEks: SecurityGroup = {
  GroupId: 'sg-eks',
  GroupName: 'eks-cluster-sg-octopus-1',
  Tags: tagList({ ...owned, 'aws:eks:cluster-name': 'octopus' }),
};
const inGroup = { Groups: [{ GroupId: 'sg-eks' }] };

describe('cleanNetwork', () => {
  it('takes no interface for a member of a group without an id', async () => {
    const { clean, deleted } = network({
      interfaces: [card('eni-1', 'aws-K8S-i-1', {}, { Groups: [{}] })],
      groups: [{ ...ofEks, GroupId: undefined }],
    });
    await clean(false);
    expect(deleted).not.toContain('eni-1');
  });

  it('deletes from our own network what nodes created, and reports the rest', async () => {
    const { clean, deleted } = network({
      interfaces: [
        card('eni-1', 'aws-K8S-i-1'),
        card('eni-2', '', owned),
        card('eni-3', 'a database'),
        card('eni-4', 'aws-K8S-i-2', named('other')),
        card('eni-5', '', {}, { InterfaceType: 'nat_gateway' as never }),
        card('eni-6', 'aws-K8S-i-3', {}, { Status: 'in-use' }),
      ],
    });
    expect(await clean(true)).toEqual([
      {
        what: 'network interface eni-3 (a database)',
        why: 'the cluster did not create it',
      },
      {
        what: 'network interface eni-4 (aws-K8S-i-2)',
        why: 'the cluster did not create it',
      },
      {
        what: 'network interface eni-6 (aws-K8S-i-3)',
        why: 'it is still in use',
      },
    ]);
    expect(deleted).toEqual(['eni-1', 'eni-2']);
  });

  it("deletes from a user's network only what is provably the cluster's", async () => {
    const { clean, deleted } = network({
      interfaces: [
        card('eni-1', 'aws-K8S-i-1', named('octopus')),
        card('eni-2', 'aws-k8s-branch-eni', owned),
        card('eni-3', 'aws-K8S-i-2', {}, inGroup),
        card('eni-4', 'Amazon EKS octopus', {}, inGroup),
        // Nothing says whose they are, or they are another cluster's.
        card('eni-5', 'aws-K8S-i-3'),
        card('eni-6', 'aws-K8S-i-4', named('other')),
        card('eni-7', 'a database'),
        card('eni-8', 'Amazon EKS octopus2'),
      ],
      groups: [ofEks, { GroupId: 'sg-1', GroupName: 'default' }],
    });
    expect(await clean(false)).toEqual([]);
    expect(deleted).toEqual(['eni-1', 'eni-2', 'eni-3', 'eni-4', 'sg-eks']);
  });

  it("reports what looks like the cluster's but is not, or is in use", async () => {
    const { clean, deleted } = network({
      interfaces: [
        card('eni-1', 'a bastion', {}, inGroup),
        card('eni-2', 'aws-K8S-i-1', named('octopus'), { Status: 'in-use' }),
        card('eni-3', 'aws-K8S-i-2', named('other'), inGroup),
      ],
      groups: [ofEks],
      taken: ['sg-eks'],
    });
    expect(await clean(false)).toEqual([
      {
        what: 'network interface eni-1 (a bastion)',
        why: 'the cluster did not create it',
      },
      {
        what: 'network interface eni-2 (aws-K8S-i-1)',
        why: 'it is still in use',
      },
      {
        what: 'network interface eni-3 (aws-K8S-i-2)',
        why: 'the cluster did not create it',
      },
      {
        what: 'security group sg-eks (eks-cluster-sg-octopus-1)',
        why: 'has a dependent object',
      },
    ]);
    expect(deleted).toEqual([]);
  });

  it.each([
    ['our own network', true, ['sg-3', 'sg-1', 'sg-2', 'sg-4']],
    ["a user's network", false, ['sg-1', 'sg-2']],
  ])('deletes security groups from %s', async (_, isOwn, expected) => {
    const { clean, deleted } = network({
      groups: [
        {
          GroupId: 'sg-1',
          GroupName: 'k8s-elb-a1',
          Tags: tagList(owned),
        },
        {
          GroupId: 'sg-2',
          GroupName: 'k8s-traffic-octopus',
          Tags: tagList({ 'elbv2.k8s.aws/cluster': 'octopus' }),
        },
        { GroupId: 'sg-3', GroupName: 'my-nodes', Tags: tagList(owned) },
        { GroupId: 'sg-4', GroupName: 'my-pods', Tags: tagList(owned) },
        { GroupId: 'sg-5', GroupName: 'k8s-elb-a2', Tags: [] },
        {
          GroupId: 'sg-6',
          GroupName: 'eks-cluster-sg-other-1',
          Tags: tagList({ 'aws:eks:cluster-name': 'other' }),
        },
      ],
    });
    expect(await clean(isOwn)).toEqual([]);
    expect(deleted.sort()).toEqual([...expected].sort());
  });
});
