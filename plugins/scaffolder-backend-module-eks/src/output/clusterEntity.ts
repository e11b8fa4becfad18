import { createHash } from 'node:crypto';
import { Cluster } from '@aws-sdk/client-eks';
import { Entity } from '@backstage/catalog-model';

/**
 * The cluster as a catalog entity, from which Backstage's Kubernetes plugin can
 * read its clusters. Source of the annotations:
 * backstage/backstage, plugins/kubernetes-common/src/catalog-entity-constants.ts.
 *
 * @param options - `owner` is an entity reference
 */
export function clusterEntity(options: {
  cluster: Cluster;
  account: string;
  region: string;
  owner: string;
  ingressHostname?: string;
}): Entity {
  const { cluster, account, region, owner, ingressHostname } = options;
  const { name = '' } = cluster;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: entityName(name),
      title: name,
      description: `EKS cluster in ${region} of the AWS account ${account}`,
      annotations: {
        'kubernetes.io/api-server': cluster.endpoint ?? '',
        'kubernetes.io/api-server-certificate-authority':
          cluster.certificateAuthority?.data ?? '',
        'kubernetes.io/auth-provider': 'aws',
        'kubernetes.io/x-k8s-aws-id': name,
      },
      ...(ingressHostname && {
        links: [{ url: `http://${ingressHostname}`, title: 'Ingress' }],
      }),
      tags: ['eks'],
    },
    spec: { type: 'kubernetes-cluster', owner },
  };
}

/** Names of entities have at most 63 characters, those of clusters up to 100. */
function entityName(cluster: string): string {
  const hash = createHash('sha256').update(cluster).digest('hex').slice(0, 6);
  return cluster.length <= 63 && /[a-z0-9]$/i.test(cluster)
    ? cluster
    : `${cluster.slice(0, 56)}-${hash}`;
}
