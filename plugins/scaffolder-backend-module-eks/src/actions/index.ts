export { createEksClusterAction } from './createCluster';
export { createEksDeleteClusterAction } from './deleteCluster';
