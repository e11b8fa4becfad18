import { RemovalPlan } from '../removal/planRemoval';
import { RegisteredObjects } from '../removal/tearDownRegistration';

/** What there is to delete, as a Markdown list in the order of deletion. */
export function describeRemoval(
  { cluster, stack, networks, loadBalancers }: RemovalPlan,
  registered: RegisteredObjects | undefined,
): string {
  const lines = [
    ...(registered?.targets ?? []).map(
      ({ Name, Id }) => `Octopus target '${Name}' (${Id})`,
    ),
    ...(registered?.certificate
      ? [`Octopus certificate '${registered.certificate.Name}'`]
      : []),
    ...loadBalancers.map(({ name }) => `load balancer ${name}`),
    ...(cluster
      ? [
          `EKS cluster ${cluster.name} (${cluster.status}), with its node groups and Fargate profiles`,
        ]
      : []),
    ...networks.map(
      vpc =>
        `what the cluster leaves in the network ${vpc}, which stays: unused network interfaces and security groups of the cluster`,
    ),
    ...(stack
      ? [
          `CloudFormation stack ${stack.StackName} (${stack.StackStatus}), with the network and the roles`,
        ]
      : []),
  ];
  return lines.map(line => `- ${line}`).join('\n') || '- nothing';
}
