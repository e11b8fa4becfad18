import { Cluster } from '@aws-sdk/client-eks';
import { stringify } from 'yaml';
import { partitionOf } from '../aws/partitions';

/**
 * A kubeconfig for people. It contains no token; the AWS CLI creates one for
 * whoever uses it.
 */
export function kubeconfig(cluster: Cluster, region: string): string {
  const name = cluster.arn!;
  return stringify(
    {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [
        {
          name,
          cluster: {
            server: cluster.endpoint,
            'certificate-authority-data': cluster.certificateAuthority?.data,
          },
        },
      ],
      users: [
        {
          name,
          user: {
            exec: {
              apiVersion: 'client.authentication.k8s.io/v1beta1',
              command: 'aws',
              args: [
                ...['eks', 'get-token', '--cluster-name', cluster.name],
                ...['--region', region, '--output', 'json'],
              ],
            },
          },
        },
      ],
      contexts: [{ name, context: { cluster: name, user: name } }],
      'current-context': name,
    },
    { lineWidth: 0 },
  );
}

/**
 * URL of a cluster in the AWS console, whose host depends on the partition;
 * empty where AWS publishes none.
 */
export function consoleUrl(cluster: Cluster, region: string): string {
  const { consoleHost } = partitionOf(region);
  return consoleHost
    ? `https://${region}.${consoleHost}/eks/home?region=${region}#/clusters/${cluster.name}`
    : '';
}
