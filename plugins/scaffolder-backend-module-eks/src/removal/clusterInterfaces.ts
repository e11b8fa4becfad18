import { NetworkInterface } from '@aws-sdk/client-ec2';
import { tagRecord } from '../aws/tags';

/**
 * Whether the network plugin of nodes, or EKS, made an interface. Sources:
 * aws/amazon-vpc-cni-k8s, pkg/awsutils/awsutils.go;
 * aws/amazon-vpc-resource-controller-k8s, pkg/config; "VPC and subnet
 * considerations" in the EKS User Guide.
 */
export function isOfKubernetes(
  { Description = '', TagSet }: NetworkInterface,
  cluster: string,
): boolean {
  const owner = tagRecord(TagSet)['eks:eni:owner'];
  return (
    /^aws-k8s-/i.test(Description) ||
    owner === 'amazon-vpc-cni' ||
    owner === 'eks-vpc-resource-controller' ||
    Description === `Amazon EKS ${cluster}`
  );
}

/** Whether an interface says that it is of this cluster: `undefined` when it names none. */
export function namesCluster(
  { TagSet }: NetworkInterface,
  cluster: string,
): boolean | undefined {
  const tags = tagRecord(TagSet);
  const name = tags['cluster.k8s.amazonaws.com/name'];
  if (tags[`kubernetes.io/cluster/${cluster}`] === 'owned') {
    return true;
  }
  return name === undefined ? undefined : name === cluster;
}
