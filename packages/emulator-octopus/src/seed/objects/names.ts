/** Names of the reference architecture's objects: eks-reference-architecture.json. */
export const environmentNames = [
  'Development',
  'Feature Branch',
  'Test',
  'Production',
  'Security',
  'Sync',
] as const;

export type EnvironmentName = (typeof environmentNames)[number];

/** Environments that have a cluster. */
export const clusterEnvironments: EnvironmentName[] = [
  'Development',
  'Feature Branch',
  'Test',
  'Production',
];

/** Environments that runbooks of the services run in. */
export const staticEnvironments: EnvironmentName[] = [
  'Development',
  'Test',
  'Production',
];

/** Role of the targets. */
export const CLUSTER_ROLE = 'EKS_Reference_Cluster';

/** Project that deploys the services together. */
export const STACK = '_ Deploy EKS Octopub Stack';
/** Project with the cluster's runbooks. */
export const INFRASTRUCTURE = '_ AWS EKS Infrastructure';

/** A service of Octopub. */
export interface Service {
  /** Project. */
  project: string;
  /** Step of the stack that deploys it. */
  stackStep: string;
  microservice: string;
  image: string;
  port: string;
  healthCheck: string;
  ingressPath: string;
}

const api = (microservice: string) => ({
  microservice,
  healthCheck: '/#{Kubernetes.Namespace}/api/#{Microservice.Name}',
  ingressPath: '/#{Kubernetes.Namespace}(/api/#{Microservice.Name})(/.*)?',
});

export const services: Service[] = [
  {
    project: 'EKS Octopub Frontend',
    stackStep: 'Deploy Frontend',
    microservice: 'frontend',
    image: 'octopussamples/octopub-frontend',
    port: '8080',
    healthCheck: '/#{Kubernetes.Namespace}/index.html',
    ingressPath: '/#{Kubernetes.Namespace}(/|$)(.*)',
  },
  {
    project: 'EKS Octopub Products',
    stackStep: 'Deploy Products',
    image: 'octopussamples/octopub-products-microservice',
    port: '8083',
    ...api('products'),
  },
  {
    project: 'EKS Octopub Audits',
    stackStep: 'Deploy Audits',
    image: 'octopussamples/octopub-audit-microservice',
    port: '10000',
    ...api('audits'),
  },
];
