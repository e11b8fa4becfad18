import {
  answer,
  awsAccount,
  clusterArn,
  clusterUrl,
  clusterVariables,
  described,
  noCluster,
  octopus,
  thumbprint,
} from './eksAnswers';
import { explanation } from './kubernetesAnswers';
import { runScript } from './runScript';
import { noStack } from './stackAnswers';
import { Answer, ScriptResult } from './types';

export const loadBalancer = 'k8s-nginx.elb.eu-west-1.amazonaws.com';
export const allProfiles =
  'fp-default\tfp-development\tfp-feature-branch\tfp-production\tfp-test\n';

export const allAddOns = 'coredns\tkube-proxy\tmetrics-server\tvpc-cni\n';

/** Everything goes well, for a cluster that does not exist yet. */
export const goodAnswers = [
  answer('aws', /^sts get-caller-identity /, { stdout: `${awsAccount}\n` }),
  answer('aws', /^eks describe-cluster /, noCluster, described('ACTIVE')),
  answer('aws', /^cloudformation describe-stacks --stack-name /, noStack),
  answer('aws', /^eks list-addons /, { stdout: allAddOns }),
  answer('aws', /^eks list-nodegroups /, { stdout: 'ingress\n' }),
  answer('aws', /^eks list-fargate-profiles /, { stdout: allProfiles }),
  answer('aws', /^eks update-kubeconfig /, { stdout: 'Added new context\n' }),
  answer('eksctl', /^create cluster /),
  answer('kubectl', /^get namespace default /, { stdout: 'namespace/default' }),
  answer(
    'kubectl',
    /^apply --server-side --field-manager octopus-reference-architecture --filename /,
  ),
  answer('kubectl', /^get --filename ingress-controller.yaml /),
  answer('kubectl', /^get ingressclass nginx /),
  answer('kubectl', /^rollout status deployment\/nginx-ingress /),
  explanation,
  answer('kubectl', /^get deployment nginx-ingress /, { stdout: '1' }),
  answer('kubectl', /^get service nginx-ingress /, { stdout: loadBalancer }),
  octopus('GET', 'certificates/all', []),
  octopus('GET', 'machines/all', []),
  octopus('POST', 'certificates', { Id: 'Certificates-3' }, 201),
];

/** The certificate that the script looks for, as Octopus lists it. */
export const existing = {
  Id: 'Certificates-3',
  Name: 'octopus eu-west-1 certificate authority',
  Notes: `Certificate authority of ${clusterArn}; kept by eks:create-cluster.`,
  Thumbprint: thumbprint,
};

/** The target of the environment, as Octopus lists it; `endpoint` is what differs. */
export const target = (
  endpoint: Record<string, unknown> = {},
  authentication: Record<string, unknown> = {},
) => ({
  Id: 'Machines-1',
  Name: 'octopus feature branch',
  EnvironmentIds: ['Environments-3'],
  Roles: ['EKS_Reference_Cluster', 'Kubernetes'],
  TenantedDeploymentParticipation: 'Untenanted',
  Endpoint: {
    CommunicationStyle: 'Kubernetes',
    ClusterUrl: clusterUrl,
    ClusterCertificate: 'Certificates-3',
    Namespace: 'feature-branch',
    SkipTlsVerification: 'False',
    DefaultWorkerPoolId: 'WorkerPools-2',
    ...endpoint,
    Authentication: {
      AuthenticationType: 'KubernetesAws',
      AccountId: 'Accounts-1',
      ClusterName: 'octopus',
      UseInstanceRole: false,
      AssumeRole: false,
      ...authentication,
    },
  },
});

/** The cluster is there from the start. */
export const active = answer(
  'aws',
  /^eks describe-cluster /,
  described('ACTIVE'),
);

/** Runs create-eks-cluster; the given answers come before the good ones. */
export const createCluster = (
  answers: Answer[] = [],
  wrong: Record<string, string> = {},
  downloads = ['eksctl', 'kubectl'],
) =>
  runScript('create-eks-cluster', {
    variables: { ...clusterVariables, ...wrong },
    answers: [...answers, ...goodAnswers],
    downloads,
  });

/** Attributes of the target that was registered, if any. */
export const registeredTarget = (result: ScriptResult) =>
  result.messages.find(({ name }) => name === 'create-kubernetestarget')
    ?.attributes;
