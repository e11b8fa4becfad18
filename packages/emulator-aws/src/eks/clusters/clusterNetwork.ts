import { addNetworkInterface } from '../../ec2/making/addNetworkInterface';
import { addSecurityGroup } from '../../ec2/making/addSecurityGroup';
import { Call } from '../../services/service';
import { ec2Id, hex } from '../../world/ids';
import { ClusterRecord } from '../ClusterRecord';

/**
 * What a cluster puts into its network: a security group, and an interface in
 * each of two subnets. Source: "View Amazon EKS security group requirements"
 * and "VPC and subnet considerations" in the EKS User Guide.
 */
export function joinNetwork(
  record: ClusterRecord,
  { region, world }: Call,
): void {
  const { cluster } = record;
  const { network } = region;
  const { vpcId, subnetIds } = cluster.resourcesVpcConfig!;
  const name = `eks-cluster-sg-${cluster.name}-${hex(8)}`;
  const groupId = addSecurityGroup(network, world.account, {
    vpcId: vpcId!,
    name,
    description:
      'EKS created security group applied to ENI that is attached to EKS Control Plane master nodes, as well as any managed workloads.',
    isMutual: true,
    tags: [
      { Key: 'Name', Value: name },
      { Key: `kubernetes.io/cluster/${cluster.name}`, Value: 'owned' },
      { Key: 'aws:eks:cluster-name', Value: cluster.name },
    ],
  });
  cluster.resourcesVpcConfig!.clusterSecurityGroupId = groupId;
  for (const subnetId of subnetIds!.slice(0, 2)) {
    record.networkInterfaces.push(
      addNetworkInterface(network, {
        subnetId,
        description: `Amazon EKS ${cluster.name}`,
        groupIds: [groupId],
      }),
    );
  }
}

/**
 * Takes it out again. What the network plugin of Kubernetes forgot stays, if
 * the stand-in was told so: interfaces that nothing uses, as in
 * eksctl-io/eksctl#1849 and #7589, and the security group they are in, which
 * also stays when somebody else uses it (terraform-aws-modules/terraform-aws-eks#3073).
 * Source of the tags: aws/amazon-vpc-cni-k8s, pkg/awsutils/awsutils.go.
 */
export function leaveNetwork(
  { cluster, networkInterfaces }: ClusterRecord,
  { region, world }: Call,
): void {
  const { network } = region;
  networkInterfaces.forEach(id => network.networkInterfaces.delete(id));
  const { clusterSecurityGroupId: groupId = '', subnetIds = [] } =
    cluster.resourcesVpcConfig ?? {};
  const leaked = world.options.leakedNetworkInterfaces ?? 0;
  const subnet = subnetIds.find(
    id => network.subnets.has(id) && !network.isPublic(id),
  );
  const isUsed = [...network.networkInterfaces.values()].some(({ Groups }) =>
    Groups?.some(({ GroupId }) => GroupId === groupId),
  );
  if (!isUsed && !(leaked && subnet)) {
    network.securityGroups.delete(groupId);
  }
  for (let count = 0; subnet && count < leaked; count += 1) {
    addNetworkInterface(network, {
      subnetId: subnet,
      description: `aws-K8S-${ec2Id('i')}`,
      status: 'available',
      groupIds: [groupId],
      tags: [
        { Key: 'cluster.k8s.amazonaws.com/name', Value: cluster.name },
        { Key: 'eks:eni:owner', Value: 'amazon-vpc-cni' },
        { Key: 'node.k8s.amazonaws.com/instance_id', Value: ec2Id('i') },
      ],
    });
  }
}
