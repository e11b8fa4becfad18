import { NetworkInterface } from '@aws-sdk/client-ec2';
import { Call } from '../../services/service';
import { ec2Id, hex } from '../../world/ids';
import { ClusterRecord } from '../ClusterRecord';

/**
 * What a cluster puts into its network: a security group, and an interface in
 * each of two subnets. Source: "View Amazon EKS security group requirements"
 * and "VPC and subnet considerations" in the EKS User Guide.
 */
export function joinNetwork(record: ClusterRecord, { region }: Call): void {
  const { cluster } = record;
  const { network } = region;
  const { vpcId, subnetIds } = cluster.resourcesVpcConfig!;
  const GroupId = ec2Id('sg');
  const GroupName = `eks-cluster-sg-${cluster.name}-${hex(8)}`;
  network.securityGroups.set(GroupId, {
    GroupId,
    GroupName,
    VpcId: vpcId,
    Description:
      'EKS created security group applied to ENI that is attached to EKS Control Plane master nodes, as well as any managed workloads.',
    IpPermissions: [
      { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId }], IpRanges: [] },
    ],
    Tags: [
      { Key: 'Name', Value: GroupName },
      { Key: `kubernetes.io/cluster/${cluster.name}`, Value: 'owned' },
      { Key: 'aws:eks:cluster-name', Value: cluster.name },
    ],
  });
  cluster.resourcesVpcConfig!.clusterSecurityGroupId = GroupId;
  for (const subnetId of subnetIds!.slice(0, 2)) {
    const subnet = network.subnets.get(subnetId)!;
    const id = ec2Id('eni');
    record.networkInterfaces.push(id);
    network.networkInterfaces.set(id, {
      NetworkInterfaceId: id,
      SubnetId: subnetId,
      VpcId: vpcId,
      AvailabilityZone: subnet.AvailabilityZone,
      Description: `Amazon EKS ${cluster.name}`,
      InterfaceType: 'interface',
      OwnerId: subnet.OwnerId,
      RequesterManaged: false,
      Status: 'in-use',
      PrivateIpAddress: network.nextPrivateAddress(),
      Groups: [{ GroupId, GroupName }],
      TagSet: [],
    });
  }
}

/**
 * Takes it out again. What the network plugin of Kubernetes forgot stays, if
 * the stand-in was told so: interfaces that nothing uses, as in
 * eksctl-io/eksctl#1849 and #7589, and the security group they are in.
 */
export function leaveNetwork(
  { cluster, networkInterfaces }: ClusterRecord,
  { region, world }: Call,
): void {
  const { network } = region;
  networkInterfaces.forEach(id => network.networkInterfaces.delete(id));
  const { clusterSecurityGroupId: GroupId, vpcId } =
    cluster.resourcesVpcConfig ?? {};
  const group = network.securityGroups.get(GroupId ?? '');
  const leaked = world.options.leakedNetworkInterfaces ?? 0;
  const subnet = [...network.subnets.values()].find(
    one => one.VpcId === vpcId && !network.isPublic(one.SubnetId!),
  );
  if (!group || !leaked || !subnet) {
    network.securityGroups.delete(GroupId ?? '');
    return;
  }
  for (let count = 0; count < leaked; count += 1) {
    const left: NetworkInterface = {
      NetworkInterfaceId: ec2Id('eni'),
      SubnetId: subnet.SubnetId,
      VpcId: vpcId,
      AvailabilityZone: subnet.AvailabilityZone,
      Description: `aws-K8S-${ec2Id('i')}`,
      InterfaceType: 'interface',
      OwnerId: subnet.OwnerId,
      RequesterManaged: false,
      Status: 'available',
      PrivateIpAddress: network.nextPrivateAddress(),
      Groups: [{ GroupId, GroupName: group.GroupName }],
      TagSet: [
        { Key: `cluster.k8s.amazonaws.com/name`, Value: cluster.name },
        { Key: 'node.k8s.amazonaws.com/instance_id', Value: ec2Id('i') },
      ],
    };
    network.networkInterfaces.set(left.NetworkInterfaceId!, left);
  }
}
