export { createEksClusterAction } from './createCluster';
