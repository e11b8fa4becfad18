/**
 * The names that objects of the EKS reference architecture refer to each other by.
 *
 * @public
 */
export const environmentNames = {
  development: 'Development',
  featureBranch: 'Feature Branch',
  test: 'Test',
  production: 'Production',
  security: 'Security',
  sync: 'Sync',
} as const;

export const lifecycleNames = {
  application: 'Application',
  devSecOps: 'DevSecOps',
  featureBranch: 'Feature Branch',
  sync: 'Sync',
} as const;

export const feedNames = {
  dockerHub: 'Docker Hub',
  githubReleases: 'Github Releases',
  bitnami: 'Bitnami',
  salesMaven: 'Sales Maven Feed',
} as const;

export const libraryVariableSetNames = {
  aws: 'AWS',
  docker: 'Docker',
  github: 'GitHub',
  thisInstance: 'This Instance',
} as const;

export const projectGroupNames = {
  eks: 'EKS',
  projectTemplates: 'Project Templates',
} as const;

export const awsAccountName = 'AWS Account';

/** The target tag (role) that the cluster's Kubernetes targets carry. */
export const clusterRole = 'EKS_Reference_Cluster';

/** Octopus Cloud has it; elsewhere steps fall back to the default pool. */
export const workerPoolName = 'Hosted Ubuntu';

/** The runbooks of the original that inspect or scale workloads run in these. */
export const mainlineEnvironments: string[] = [
  environmentNames.development,
  environmentNames.test,
  environmentNames.production,
];

/** Everything that is deployed, or that a cluster is made for. */
export const clusterEnvironments: string[] = [
  ...mainlineEnvironments,
  environmentNames.featureBranch,
];
