import { Removal } from '../removal/planRemoval';
import { Registration } from '../removal/removeTargets';

/** What there is to remove, as a Markdown list in the order of the removal. */
export function describeRemoval(
  { cluster, stack, loadBalancers }: Removal,
  registration: Registration | undefined,
): string {
  const lines = [
    ...(registration?.targets ?? []).map(
      ({ Name, Id }) => `Octopus target '${Name}' (${Id})`,
    ),
    ...(registration?.certificate
      ? [`Octopus certificate '${registration.certificate.Name}'`]
      : []),
    ...loadBalancers.map(({ name }) => `load balancer ${name}`),
    ...(cluster
      ? [
          `EKS cluster ${cluster.name} (${cluster.status}), with its node groups and Fargate profiles`,
        ]
      : []),
    ...(stack
      ? [
          `CloudFormation stack ${stack.StackName} (${stack.StackStatus}), with the network and the roles`,
        ]
      : []),
  ];
  return lines.map(line => `- ${line}`).join('\n') || '- nothing';
}
