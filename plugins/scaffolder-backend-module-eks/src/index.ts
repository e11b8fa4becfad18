/**
 * Scaffolder actions for EKS clusters.
 *
 * @packageDocumentation
 */
export { scaffolderModuleEks as default } from './module';
export * from './actions';
export type { AwsAccess } from './aws/AwsAccess';
export type { AwsClients } from './aws/AwsClients';
export type { Clock } from './waiting/Clock';
