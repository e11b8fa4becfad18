/** Project that deploys the services together. */
export const STACK = '_ Deploy EKS Octopub Stack';
/** Project with the cluster's runbooks. */
export const INFRASTRUCTURE = '_ AWS EKS Infrastructure';

/** Environments that have a cluster. */
export const clusterEnvironments = [
  'Development',
  'Feature Branch',
  'Test',
  'Production',
];

/** Role of the targets. */
export const CLUSTER_ROLE = 'EKS_Reference_Cluster';

/** A service of Octopub. */
export interface Service {
  project: string;
  microservice: string;
  image: string;
}

/** Its services, as the reference architecture calls them. */
export const services: Service[] = [
  {
    project: 'EKS Octopub Frontend',
    microservice: 'frontend',
    image: 'octopussamples/octopub-frontend',
  },
  {
    project: 'EKS Octopub Products',
    microservice: 'products',
    image: 'octopussamples/octopub-products-microservice',
  },
  {
    project: 'EKS Octopub Audits',
    microservice: 'audits',
    image: 'octopussamples/octopub-audit-microservice',
  },
];
