/**
 * Scaffolder actions for EKS clusters.
 *
 * @packageDocumentation
 */
export { scaffolderModuleEks as default } from './module';
export * from './actions';
export type { AwsAccess } from './aws/AwsAccess';
export type { AwsClients } from './context/AwsClients';
export type { Clock } from './context/Clock';
