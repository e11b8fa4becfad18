import { Cluster } from '@aws-sdk/client-eks';

/** Address of a cluster in the AWS console, whose host depends on the partition. */
export function consoleUrl(cluster: Cluster, region: string): string {
  const host = cluster.arn?.startsWith('arn:aws-cn:')
    ? 'console.amazonaws.cn'
    : 'console.aws.amazon.com';
  return `https://${region}.${host}/eks/home?region=${region}#/clusters/${cluster.name}`;
}
