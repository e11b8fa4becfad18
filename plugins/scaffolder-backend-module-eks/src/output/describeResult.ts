import { Cluster } from '@aws-sdk/client-eks';
import { TargetOutput } from '../octopus/ensureTargets';

/** What a run has created, in Markdown. */
export function describeResult(options: {
  cluster: Cluster;
  region: string;
  ingressHostname?: string;
  targets: TargetOutput[];
}): string {
  const { cluster, region, ingressHostname, targets } = options;
  return [
    `The cluster **${cluster.name}** runs Kubernetes ${cluster.version} in ${region}.`,
    '',
    `- API: ${cluster.endpoint}`,
    `- Ingress: ${
      ingressHostname
        ? `http://${ingressHostname} (its name may take some minutes to resolve)`
        : 'not installed by this run'
    }`,
    ...targets.map(
      ({ name, url, environment, namespace }) =>
        `- Octopus target [${name}](${url}): ${environment}, namespace \`${namespace}\``,
    ),
    '',
    'Delete it with the template that deletes clusters, and not in the AWS console: the load balancer would stay, and cost money.',
  ].join('\n');
}
