import { targetNamespace } from '../octopus/targetNamespace';
import { eksDurations } from '../waiting/eksDurations';
import { formatDuration } from '../waiting/formatDuration';
import { ClusterSpec } from './ClusterSpec';
import { costs, describeCosts } from './costs';
import { groupNamespaces } from './fargateSelectors';
import { ClusterPlan } from './makePlan';

/** What a run will do, how long that takes and what it costs, in Markdown. */
export function describePlan(spec: ClusterSpec, plan: ClusterPlan): string {
  const { cluster, region, namespaces, environments } = spec;
  const profiles = groupNamespaces(
    namespaces,
    [],
    environments.map(targetNamespace),
  );
  const steps = [
    plan.stack
      ? `CloudFormation stack ${plan.stack}: network in ${plan.zones.join(
          ', ',
        )}, and roles`
      : 'The existing subnets and roles',
    ...(plan.isAdopted
      ? [
          `The cluster ${cluster} in ${region} of account ${plan.account} as it is, and access for the Octopus account`,
        ]
      : [
          `EKS cluster ${cluster}, Kubernetes ${plan.version}, in ${region} of account ${plan.account}`,
          'Add-ons vpc-cni and kube-proxy, and access for the Octopus account',
          plan.instanceTypes.length
            ? `Node group of one ${plan.instanceTypes.join(' or ')}, beside it`
            : 'No node group',
        ]),
    ...(profiles.length
      ? profiles.map(group => `Fargate profile for ${group.join(', ')}`)
      : ['No Fargate profile: all pods run on nodes']),
    ...(plan.isAdopted ? [] : ['CoreDNS, on Fargate if kube-system is']),
    ...(spec.ingressController
      ? ['NGINX Ingress Controller with a network load balancer']
      : []),
    ...(environments.length
      ? [`Octopus targets for ${environments.join(', ')}`]
      : []),
  ];
  const { fargateProfile, addOn, ...begin } = eksDurations;
  const time =
    (plan.stack ? begin.controlPlaneNetwork.expected : 0) +
    (plan.isAdopted ? 0 : begin.cluster.expected + addOn.expected) +
    profiles.length * fargateProfile.expected;
  const parts = [
    ...(plan.stack ? [costs.network] : []),
    ...(plan.isAdopted ? [] : [costs.cluster]),
    ...(plan.instanceTypes.length ? [costs.nodeGroup] : []),
    ...(spec.ingressController ? [costs.loadBalancer] : []),
  ];
  return [
    ...steps.map((step, index) => `${index + 1}. ${step}`),
    '',
    `This usually takes ${formatDuration(
      time,
    )}, and costs, without traffic and pods: ${describeCosts(parts)}.`,
  ].join('\n');
}
