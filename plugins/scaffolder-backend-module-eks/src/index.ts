/**
 * Scaffolder actions for EKS clusters.
 *
 * @packageDocumentation
 */
export { scaffolderModuleEks as default } from './module';
export { createEksClusterAction } from './actions/createCluster';
export { createEksDeleteClusterAction } from './actions/deleteCluster';
export type { AwsAccess } from './aws/createAwsAccess';
export type { AwsClients } from './context/AwsClients';
export type { Clock } from './context/Clock';
